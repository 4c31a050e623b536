// Package clock says what time it is in another place.
package clock

import "time"

// Reading is a moment as a clock in a zone shows it.
type Reading struct {
	Zone   string `json:"zone"`
	Time   string `json:"time"`
	Offset int    `json:"offset"`
}

// In gives the moment in the zone, for example Asia/Kathmandu.
func In(moment time.Time, zone string) (Reading, error) {
	location, err := time.LoadLocation(zone)
	if err != nil {
		return Reading{}, err
	}
	there := moment.In(location)
	_, offset := there.Zone()
	return Reading{Zone: zone, Time: there.Format(time.RFC3339), Offset: offset}, nil
}
