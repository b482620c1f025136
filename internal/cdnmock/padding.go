package cdnmock

import (
	"io"
	"strings"
)

// padding reads as a brace and spaces, size bytes in all: JSON that never ends,
// without the memory that it would take.
func padding(size int64) io.Reader {
	return io.LimitReader(io.MultiReader(strings.NewReader("{"), spaces{}), size)
}

type spaces struct{}

func (spaces) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = ' '
	}
	return len(p), nil
}
