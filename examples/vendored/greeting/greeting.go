// Package greeting knows how people are greeted.
package greeting

var words = map[string]string{"de": "Grüezi", "en": "Hello", "sw": "Habari"}

// In greets somebody in a language, where it is known.
func In(language, name string) (string, bool) {
	word, ok := words[language]
	return word + ", " + name + "!", ok
}
