// Package examples holds the examples that the documentation shows, so that the
// tests run these very files.
package examples

import "embed"

// Files are all of the examples, by their path in this folder.
//
//go:embed provider/*.tf data-sources/*/*.tf demo/*.tf
var Files embed.FS
