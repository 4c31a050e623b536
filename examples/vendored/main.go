// Command vendored greets people over HTTP. All it needs to be built lies in its vendor folder.
package main

import (
	"log"
	"net/http"
	"os"

	"example.org/vendored/server"
)

func main() {
	address := os.Getenv("ADDRESS")
	if address == "" {
		address = ":8080"
	}
	log.Fatal(http.ListenAndServe(address, server.New()))
}
