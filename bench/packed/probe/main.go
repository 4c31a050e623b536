// Probe does one thing by name that a packed program could break, and says "ok" with what it saw.
package main

import (
	"bytes"
	_ "embed"
	"fmt"
	"io"
	"net"
	"os"
	"os/exec"
	"os/signal"
	"runtime"
	"runtime/debug"
	"runtime/pprof"
	"sync"
	"syscall"
	"time"
)

// What makes the program as large as a real one.
//
//go:embed ballast
var ballast []byte

func main() {
	name := "hello"
	if len(os.Args) > 1 {
		name = os.Args[1]
	}
	probes := map[string]func(){
		"hello": func() {}, "executable": executable, "reexec": reexec, "collector": collector, "profile": profile,
		"threads": threads, "network": network, "signals": signals, "crash": crash, "wait": wait, "init": initial,
	}
	probe, known := probes[name]
	if !known {
		fmt.Fprintln(os.Stderr, "unknown probe", name)
		os.Exit(2)
	}
	probe()
	fmt.Println("ok", name, len(ballast) > 0)
}

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func executable() {
	path, err := os.Executable()
	check(err)
	fmt.Println(path)
}

func reexec() {
	path, err := os.Executable()
	check(err)
	output, err := exec.Command(path, "hello").CombinedOutput()
	fmt.Printf("%s", output)
	check(err)
}

func collector() {
	percent := debug.SetGCPercent(-1)
	fmt.Println(percent, debug.SetMemoryLimit(-1))
	for i := 0; i < 50; i++ {
		_ = make([]byte, 1<<20)
	}
	runtime.GC()
}

func profile() {
	var samples bytes.Buffer
	check(pprof.StartCPUProfile(&samples))
	for end := time.Now().Add(500 * time.Millisecond); time.Now().Before(end); {
	}
	pprof.StopCPUProfile()
	if samples.Len() < 200 {
		check(fmt.Errorf("a profile of %d bytes", samples.Len()))
	}
	if len(os.Args) > 2 {
		check(os.WriteFile(os.Args[2], samples.Bytes(), 0o644))
	}
}

func threads() {
	var all sync.WaitGroup
	for i := 0; i < 20; i++ {
		all.Add(1)
		go func() {
			runtime.LockOSThread()
			time.Sleep(20 * time.Millisecond)
			all.Done()
		}()
	}
	all.Wait()
}

func network() {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	check(err)
	go func() {
		connection, err := listener.Accept()
		check(err)
		fmt.Fprint(connection, "answer")
		check(connection.Close())
	}()
	connection, err := net.Dial("tcp", listener.Addr().String())
	check(err)
	_, err = io.ReadAll(connection)
	check(err)
}

func signals() {
	got := make(chan os.Signal, 1)
	signal.Notify(got, syscall.SIGUSR1)
	check(syscall.Kill(os.Getpid(), syscall.SIGUSR1))
	<-got
	defer func() { fmt.Println("recovered:", recover()) }()
	var none *struct{ value int }
	fmt.Println(none.value)
}

func crash() {
	var none map[string]int
	none["value"] = 1
}

func wait() { time.Sleep(20 * time.Second) }

// As the first process of a machine: says so and switches it off.
func initial() {
	fmt.Println("ok init", runtime.GOARCH, os.Getpagesize())
	check(syscall.Reboot(syscall.LINUX_REBOOT_CMD_POWER_OFF))
}
