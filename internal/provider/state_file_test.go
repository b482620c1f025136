package provider

import (
	"bytes"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
)

// stateFile is the part of Terraform's state file that tests look at.
type stateFile struct {
	Outputs map[string]struct {
		Value     json.RawMessage
		Sensitive bool
	}
	Resources []struct {
		Type, Name string
		Instances  []struct{ Attributes json.RawMessage }
	}
}

// state reads the state file; there is none before the first apply.
func (c *cli) state(t testing.TB) stateFile {
	t.Helper()
	var state stateFile
	text, err := os.ReadFile(filepath.Join(c.folder, "terraform.tfstate"))
	if errors.Is(err, fs.ErrNotExist) {
		return state
	}
	if err == nil {
		err = json.Unmarshal(text, &state)
	}
	if err != nil {
		t.Fatal(err)
	}
	return state
}

// read is what the data block of that name has in state.
func (s stateFile) read(t testing.TB, name string) read {
	t.Helper()
	for _, resource := range s.Resources {
		if resource.Type == "alicdn_usage_export_tasks" && resource.Name == name {
			var got read
			if err := json.Unmarshal(resource.Instances[0].Attributes, &got); err != nil {
				t.Fatal(err)
			}
			return got
		}
	}
	t.Fatalf("%s is not in state", name)
	return read{}
}

// compact is JSON without its spaces.
func compact(t testing.TB, raw json.RawMessage) string {
	t.Helper()
	var text bytes.Buffer
	if err := json.Compact(&text, raw); err != nil {
		t.Fatal(err)
	}
	return text.String()
}
