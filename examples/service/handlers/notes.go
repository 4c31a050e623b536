// Package handlers answers the service's HTTP requests.
package handlers

import (
	"errors"
	"io"
	"net/http"

	"example.org/service/db"
	"github.com/go-chi/chi/v5"
)

// Notes reads and writes notes.
type Notes struct{ Store *db.Store }

// Register adds the routes of the notes.
func (n Notes) Register(router chi.Router) {
	router.Put("/notes/{name}", n.put)
	router.Get("/notes/{name}", n.get)
}

func (n Notes) put(w http.ResponseWriter, r *http.Request) {
	text, err := io.ReadAll(http.MaxBytesReader(w, r.Body, 64<<10))
	if err != nil {
		http.Error(w, err.Error(), http.StatusRequestEntityTooLarge)
		return
	}
	if err := n.Store.Put(chi.URLParam(r, "name"), text); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

func (n Notes) get(w http.ResponseWriter, r *http.Request) {
	text, err := n.Store.Get(chi.URLParam(r, "name"))
	if errors.Is(err, db.ErrNotFound) {
		http.Error(w, err.Error(), http.StatusNotFound)
		return
	}
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	_, _ = w.Write(text)
}
