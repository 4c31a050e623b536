// Package db keeps notes in a file.
package db

import (
	"errors"
	"os"
	"path/filepath"
	"time"

	bolt "go.etcd.io/bbolt"
)

// ErrNotFound says that there is no note of that name.
var ErrNotFound = errors.New("no such note")

var notes = []byte("notes")

// Store is an open database.
type Store struct{ file *bolt.DB }

// Open opens the database at the path, or one in the folder for temporary files.
func Open(path string) (*Store, error) {
	if path == "" {
		path = filepath.Join(os.TempDir(), "service.db")
	}
	file, err := bolt.Open(path, 0o600, &bolt.Options{Timeout: time.Second})
	if err != nil {
		return nil, err
	}
	err = file.Update(func(tx *bolt.Tx) error {
		_, err := tx.CreateBucketIfNotExists(notes)
		return err
	})
	return &Store{file}, err
}

// Close writes everything and closes the file.
func (s *Store) Close() error { return s.file.Close() }

// Put keeps a note under a name.
func (s *Store) Put(name string, text []byte) error {
	return s.file.Update(func(tx *bolt.Tx) error { return tx.Bucket(notes).Put([]byte(name), text) })
}

// Get gives the note of a name, or ErrNotFound.
func (s *Store) Get(name string) ([]byte, error) {
	var text []byte
	err := s.file.View(func(tx *bolt.Tx) error {
		found := tx.Bucket(notes).Get([]byte(name))
		if found == nil {
			return ErrNotFound
		}
		text = append(text, found...)
		return nil
	})
	return text, err
}
