// Package logger writes lines of JSON.
package logger

import (
	"io"

	"github.com/rs/zerolog"
)

// Logger is what the other packages log to.
type Logger = zerolog.Logger

// New gives a logger with the time on every line.
func New(out io.Writer) Logger {
	return zerolog.New(out).With().Timestamp().Logger()
}
