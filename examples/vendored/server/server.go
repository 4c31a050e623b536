// Package server answers the greetings' HTTP requests.
package server

import (
	"fmt"
	"net/http"

	"example.org/vendored/greeting"
	"github.com/julienschmidt/httprouter"
)

// New gives the routes of the program.
func New() http.Handler {
	router := httprouter.New()
	router.GET("/greet/:language/:name", func(w http.ResponseWriter, _ *http.Request, params httprouter.Params) {
		text, ok := greeting.In(params.ByName("language"), params.ByName("name"))
		if !ok {
			http.Error(w, "no such language", http.StatusNotFound)
			return
		}
		fmt.Fprintln(w, text)
	})
	return router
}
