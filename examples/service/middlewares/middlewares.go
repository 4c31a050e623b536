// Package middlewares is what every request passes through.
package middlewares

import (
	"net/http"
	"time"

	"example.org/service/logger"
)

type statusWriter struct {
	http.ResponseWriter
	status int
}

func (w *statusWriter) WriteHeader(status int) {
	w.status = status
	w.ResponseWriter.WriteHeader(status)
}

// RequestLog writes one line for each request.
func RequestLog(log logger.Logger) func(http.Handler) http.Handler {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			start, answer := time.Now(), &statusWriter{w, http.StatusOK}
			next.ServeHTTP(answer, r)
			log.Info().Str("method", r.Method).Str("path", r.URL.Path).Int("status", answer.status).
				Dur("took", time.Since(start)).Msg("request")
		})
	}
}

// Recover turns a panic into an answer of 500.
func Recover(log logger.Logger) func(http.Handler) http.Handler {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			defer func() {
				if panicked := recover(); panicked != nil {
					log.Error().Interface("panic", panicked).Msg("request")
					w.WriteHeader(http.StatusInternalServerError)
				}
			}()
			next.ServeHTTP(w, r)
		})
	}
}
