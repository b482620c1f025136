package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/alicdn/terraform-provider-alicdn/internal/cdnmock"
)

const faultSyntax = `which requests: action=, page=, request=, from=, times=
what happens:   delay=1s, hang, reset, code=, status=, message=, header=Name:value,
                body=, content-type=, size=, truncate=
parts are separated by commas; \, is a comma within a part`

// parseFault reads a fault from the text of a -fault flag. Spaces around parts
// do not count.
func parseFault(text string) (cdnmock.Fault, error) {
	var fault cdnmock.Fault
	setters := faultSetters()
	acts := false
	for _, part := range splitFault(text) {
		name, value, given := strings.Cut(strings.TrimSpace(part), "=")
		setter, ok := setters[name]
		switch {
		case !ok:
			return cdnmock.Fault{}, fmt.Errorf("%q is not a part of a fault", name)
		case given == setter.bare:
			return cdnmock.Fault{}, fmt.Errorf("%q: %s", part, setter.form(name))
		}
		if err := setter.set(&fault, value); err != nil {
			return cdnmock.Fault{}, fmt.Errorf("%s: %w", name, err)
		}
		acts = acts || setter.acts
	}
	if !acts {
		return cdnmock.Fault{}, errors.New("it says which requests to strike but not what happens")
	}
	return fault, nil
}

// splitFault splits at the commas that no backslash precedes.
func splitFault(text string) []string {
	const kept = "\x00"
	parts := strings.Split(strings.ReplaceAll(text, `\,`, kept), ",")
	for i := range parts {
		parts[i] = strings.ReplaceAll(parts[i], kept, ",")
	}
	return parts
}
