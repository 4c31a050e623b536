package upstream

import (
	"context"
	"net/http"
	"net/http/httptest"
	"sync"
	"testing"
)

func TestCheckCountsConcurrentRequests(t *testing.T) {
	server := httptest.NewTLSServer(http.NotFoundHandler())
	defer server.Close()
	before := Requests()
	var group sync.WaitGroup
	for range 8 {
		group.Add(1)
		go func() {
			defer group.Done()
			answer, err := Check(context.Background(), server.Client(), server.URL)
			if err != nil || answer.Status != http.StatusNotFound {
				t.Errorf("got %+v, %v", answer, err)
			}
		}()
	}
	group.Wait()
	if made := Requests() - before; made != 8 {
		t.Fatalf("counted %d requests of 8", made)
	}
}

func TestCheckVerifiesCertificates(t *testing.T) {
	server := httptest.NewTLSServer(http.NotFoundHandler())
	defer server.Close()
	if _, err := Check(context.Background(), http.DefaultClient, server.URL); err == nil {
		t.Fatal("took a certificate that nobody signed")
	}
}

func TestCheckWantsHTTPS(t *testing.T) {
	if _, err := Check(context.Background(), http.DefaultClient, "http://127.0.0.1/"); err == nil {
		t.Fatal("took a plain http address")
	}
}
