package cdnmock_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"os"
	"reflect"
	"testing"
	"time"

	"github.com/alicdn/terraform-provider-alicdn/internal/cdnmock"
)

func TestTheSampleIsTheDocumentedAnswerByteForByte(t *testing.T) {
	file, err := os.ReadFile("sample.json")
	if err != nil {
		t.Fatal(err)
	}
	sample := cdnmock.SampleAnswer()
	if !bytes.Equal(sample, file) {
		t.Errorf("got %s", sample)
	}
	// The file may not drift: an editor that tidies JSON would change its bytes.
	const want = "c5082e4ac428ebef58b3335a96ab0742097d08415faf8e5bea025cdf34161adf"
	if got := sha256.Sum256(sample); hex.EncodeToString(got[:]) != want {
		t.Errorf("got sum %x", got)
	}
	sample[0] = 'x'
	if cdnmock.SampleAnswer()[0] != '{' {
		t.Error("a caller can change the sample")
	}
}

func TestTheSampleTaskIsListedAsDocumentedHoweverOld(t *testing.T) {
	s := cdnmock.New(cdnmock.Config{Sample: true, Tasks: cdnmock.Generate(3, 1, time.Now())})
	if got := len(s.Tasks()); got != 4 {
		t.Fatalf("%d tasks, want 4", got)
	}
	got := items(t, ask(s, edits{"PageSize": "10"}).body)[3]
	want := items(t, string(cdnmock.SampleAnswer()))[0]
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %v\nwant %v", got, want)
	}
}

// items are the tasks of an answer, whatever keys they have.
func items(t *testing.T, body string) []map[string]any {
	t.Helper()
	var answer struct {
		UsageDataPerPage struct {
			Data struct{ DataItem []map[string]any }
		}
	}
	if err := json.Unmarshal([]byte(body), &answer); err != nil {
		t.Fatal(err)
	}
	return answer.UsageDataPerPage.Data.DataItem
}
