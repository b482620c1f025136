package main

import (
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/alicdn/terraform-provider-alicdn/internal/cdnmock"
)

func TestTheURLIsOneThatAClientCanReach(t *testing.T) {
	for name, tc := range map[string]struct {
		addr net.Addr
		want string
	}{
		"loopback":        {&net.TCPAddr{IP: net.IPv4(127, 0, 0, 1), Port: 80}, "http://127.0.0.1:80"},
		"IPv6 loopback":   {&net.TCPAddr{IP: net.IPv6loopback, Port: 80}, "http://[::1]:80"},
		"all addresses":   {&net.TCPAddr{IP: net.IPv6unspecified, Port: 80}, "http://127.0.0.1:80"},
		"all IPv4":        {&net.TCPAddr{IP: net.IPv4zero, Port: 80}, "http://127.0.0.1:80"},
		"another address": {&net.TCPAddr{IP: net.IPv4(192, 0, 2, 1), Port: 80}, "http://192.0.2.1:80"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := endpointURL(tc.addr); got != tc.want {
				t.Errorf("got %s, want %s", got, tc.want)
			}
		})
	}
}

func TestTheEnvironmentPointsAtTheServer(t *testing.T) {
	const plain = "export ALIBABA_CLOUD_ENDPOINT_CDN=http://127.0.0.1:41234\n" +
		"export ALICLOUD_ACCESS_KEY=testid\nexport ALICLOUD_SECRET_KEY=testsecret\n"
	if got := environment("http://127.0.0.1:41234", cdnmock.DefaultKey()); got != plain {
		t.Errorf("got %s", got)
	}
	temporary := cdnmock.DefaultKey()
	temporary.Token = "CAIS+/="
	if got := environment("http://127.0.0.1:41234", temporary); got != plain+"export ALICLOUD_SECURITY_TOKEN=CAIS+/=\n" {
		t.Errorf("with a token: got %s", got)
	}
}

func TestAShellReadsQuotedValuesBack(t *testing.T) {
	for _, value := range []string{"", "plain", "a b", "it's", `$HOME "x" \ ; #`, "~", "*", "a\nb"} {
		out, err := exec.Command("sh", "-c", export("VALUE", value)+`printf %s "$VALUE"`).Output()
		if err != nil || string(out) != value {
			t.Errorf("%q: got %q and %v", value, out, err)
		}
	}
}

func TestTheFileIsWrittenForItsOwnerAlone(t *testing.T) {
	path := filepath.Join(t.TempDir(), "cdn.env")
	for _, text := range []string{"first, and longer", "second"} {
		if err := writeWhole(path, text); err != nil {
			t.Fatal(err)
		}
		if got, err := os.ReadFile(path); err != nil || string(got) != text {
			t.Errorf("got %q and %v", got, err)
		}
	}
	info, err := os.Stat(path)
	if err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("mode %v, %v", info.Mode(), err)
	}
	if left, _ := filepath.Glob(path + "?*"); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
	if err := writeWhole(filepath.Join(path, "below"), "x"); err == nil {
		t.Error("no error for a path that cannot be")
	}
}
