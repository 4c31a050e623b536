package clock

import (
	"testing"
	"time"
)

func TestInKnowsQuarterHourZones(t *testing.T) {
	reading, err := In(time.Date(2024, 2, 29, 12, 0, 0, 0, time.UTC), "Asia/Kathmandu")
	if err != nil {
		t.Fatal(err)
	}
	if reading.Time != "2024-02-29T17:45:00+05:45" || reading.Offset != 20700 {
		t.Fatalf("got %+v", reading)
	}
}

func TestInRefusesUnknownZones(t *testing.T) {
	if _, err := In(time.Now(), "Atlantis/Capital"); err == nil {
		t.Fatal("no error for Atlantis/Capital")
	}
}
