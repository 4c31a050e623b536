import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { temporaryFolder } from '../support/host.ts'
import { tool } from '../support/tools.ts'

/** What the probe says about the container in which it runs. */
export type Probed = {
  readonly uid: number
  readonly user: string
  readonly folder: string
  readonly arguments: readonly string[]
  readonly greeting: string
  readonly file: string
  readonly link: string
  readonly zone: string
  readonly roots: boolean
  readonly temporary: string
  readonly workingDirectory: string
}

const source = `package main

import (
	"crypto/x509"
	"encoding/json"
	"os"
	"os/user"
	"time"
)

func text(err error) string {
	if err != nil {
		return err.Error()
	}
	return "writable"
}

func write(folder string) string {
	file, err := os.CreateTemp(folder, "")
	if err == nil {
		file.Close()
	}
	return text(err)
}

func main() {
	answer := map[string]any{"uid": os.Getuid(), "arguments": os.Args[1:], "greeting": os.Getenv("GREETING")}
	if who, err := user.LookupId("65532"); err == nil {
		answer["user"] = who.Username
	}
	answer["folder"], _ = os.Getwd()
	content, _ := os.ReadFile("/etc/app/ünï.conf")
	answer["file"] = string(content)
	answer["link"], _ = os.Readlink("/etc/app/current")
	if zone, err := time.LoadLocation("Europe/Berlin"); err == nil {
		answer["zone"] = zone.String()
	}
	pool, err := x509.SystemCertPool()
	answer["roots"] = err == nil && !pool.Equal(x509.NewCertPool())
	answer["temporary"] = write("")
	answer["workingDirectory"] = write(".")
	json.NewEncoder(os.Stdout).Encode(answer)
}
`

/** Builds a small static program that looks around in its container. */
export function buildProbe(architecture = 'amd64'): string {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'main.go'), source)
  writeFileSync(join(folder, 'go.mod'), 'module example.org/probe\n\ngo 1.22\n')
  const path = join(folder, 'probe')
  execFileSync(tool('go'), ['build', '-trimpath', '-ldflags=-s -w -buildid=', '-o', path, '.'], {
    cwd: folder,
    env: { ...process.env, CGO_ENABLED: '0', GOOS: 'linux', GOARCH: architecture, GOFLAGS: '', GOWORK: 'off' },
  })
  return path
}

/** GOROOT's time zones. */
export function timeZones(): string {
  const root = execFileSync(tool('go'), ['env', 'GOROOT'], { encoding: 'utf8' }).trim()
  return join(root, 'lib', 'time', 'zoneinfo.zip')
}
