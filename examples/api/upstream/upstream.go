// Package upstream asks other HTTPS hosts, and counts how often.
package upstream

import (
	"context"
	"crypto/x509"
	"fmt"
	"net/http"
	"net/url"
	"sync/atomic"
)

// Answer is what another host said.
type Answer struct {
	Status int    `json:"status"`
	Issuer string `json:"issuer"`
}

var requests atomic.Int64

// Requests gives the number of checks since the start.
func Requests() int64 { return requests.Load() }

// Check asks an HTTPS host, whose certificate must be one that this machine trusts.
func Check(ctx context.Context, client *http.Client, address string) (Answer, error) {
	requests.Add(1)
	target, err := url.Parse(address)
	if err != nil || target.Scheme != "https" {
		return Answer{}, fmt.Errorf("%q is not an https address", address)
	}
	request, err := http.NewRequestWithContext(ctx, http.MethodHead, target.String(), nil)
	if err != nil {
		return Answer{}, err
	}
	response, err := client.Do(request)
	if err != nil {
		return Answer{}, err
	}
	defer response.Body.Close()
	return Answer{Status: response.StatusCode, Issuer: response.TLS.PeerCertificates[0].Issuer.CommonName}, nil
}

// HasRoots says whether there is any certificate authority to trust.
func HasRoots() (bool, error) {
	pool, err := x509.SystemCertPool()
	if err != nil {
		return false, err
	}
	return !pool.Equal(x509.NewCertPool()), nil
}
