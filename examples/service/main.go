// Command service keeps notes: a small microservice over an embedded database.
package main

import (
	"context"
	"errors"
	"net/http"
	"os"
	"os/signal"
	"syscall"
	"time"

	"example.org/service/db"
	"example.org/service/handlers"
	"example.org/service/logger"
	"example.org/service/middlewares"
	"github.com/go-chi/chi/v5"
)

func main() {
	log := logger.New(os.Stdout)
	if err := run(log); err != nil {
		log.Fatal().Err(err).Msg("stopped")
	}
}

func run(log logger.Logger) error {
	store, err := db.Open(os.Getenv("DATABASE"))
	if err != nil {
		return err
	}
	defer store.Close()

	router := chi.NewRouter()
	router.Use(middlewares.RequestLog(log), middlewares.Recover(log))
	handlers.Notes{Store: store}.Register(router)

	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGINT, syscall.SIGTERM)
	defer stop()
	server := &http.Server{Addr: ":8080", Handler: router, ReadHeaderTimeout: 5 * time.Second}
	go func() {
		<-ctx.Done()
		deadline, cancel := context.WithTimeout(context.Background(), 5*time.Second)
		defer cancel()
		_ = server.Shutdown(deadline)
	}()
	log.Info().Str("address", server.Addr).Msg("listening")
	if err := server.ListenAndServe(); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}
