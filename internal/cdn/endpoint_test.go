package cdn

import (
	"net"
	"net/url"
	"strings"
	"testing"
)

func TestParseEndpoint(t *testing.T) {
	for text, want := range map[string]string{ // "" is refused
		"cdn.aliyuncs.com":                 "https://cdn.aliyuncs.com",
		"https://cdn.aliyuncs.com":         "https://cdn.aliyuncs.com",
		"https://cdn.aliyuncs.com/":        "https://cdn.aliyuncs.com",
		"HTTPS://CDN.aliyuncs.com:8443":    "https://CDN.aliyuncs.com:8443",
		"10.0.0.1:8443":                    "https://10.0.0.1:8443",
		"[2001:db8::1]:8443":               "https://[2001:db8::1]:8443",
		"localhost:8080":                   "https://localhost:8080",
		"http://localhost:8080":            "http://localhost:8080",
		"http://127.0.0.1":                 "http://127.0.0.1",
		"http://127.8.9.10:80":             "http://127.8.9.10:80",
		"http://[::1]:8080/":               "http://[::1]:8080",
		"":                                 "",
		" cdn.aliyuncs.com":                "",
		"https://":                         "",
		"http://cdn.aliyuncs.com":          "",
		"http://10.0.0.1":                  "",
		"http://localhost.example.com":     "",
		"http://0.0.0.0":                   "",
		"ftp://cdn.aliyuncs.com":           "",
		"https://cdn.aliyuncs.com/api":     "",
		"https://cdn.aliyuncs.com?x=1":     "",
		"https://cdn.aliyuncs.com?":        "",
		"https://cdn.aliyuncs.com#x":       "",
		"https://cdn.aliyuncs.com#":        "",
		"https://u:p@cdn.aliyuncs.com":     "",
		"cdn.aliyuncs.com:":                "",
		"cdn.aliyuncs.com:0":               "",
		"cdn.aliyuncs.com:65536":           "",
		"cdn.aliyuncs.com:https":           "",
		"cdn aliyuncs com":                 "",
		"-cdn.aliyuncs.com":                "",
		"cdn..aliyuncs.com":                "",
		"https://cdn.aliyuncs.com\r\nX: y": "",
	} {
		t.Run(text, func(t *testing.T) {
			got, err := ParseEndpoint(text)
			if want == "" && err == nil {
				t.Errorf("%q became %s, want an error", text, got)
			}
			if want != "" && (err != nil || got.String() != want) {
				t.Errorf("%q became %s, %v, want %s", text, got, err, want)
			}
		})
	}
}

func TestErrorsOfAnEndpointQuoteNoPassword(t *testing.T) {
	for _, text := range []string{"https://user:hunter2@host", "http://user:hunter2@host", "https://user:hunter2@ho st", "user:hunter2@host", "https://host/?p=hunter2"} {
		if _, err := ParseEndpoint(text); err == nil || strings.Contains(err.Error(), "hunter2") {
			t.Errorf("%q: %v, want an error without the password", text, err)
		}
	}
}

func TestRegionEndpoint(t *testing.T) {
	for region, want := range map[string]string{
		"": "https://cdn.aliyuncs.com", "cn-hangzhou": "https://cdn.aliyuncs.com", "nowhere-9": "https://cdn.aliyuncs.com",
		"ap-southeast-1": "https://cdn.ap-southeast-1.aliyuncs.com", "eu-central-1": "https://cdn.ap-southeast-1.aliyuncs.com",
		"us-west-1": "https://cdn.ap-southeast-1.aliyuncs.com", "me-east-1": "https://cdn.ap-southeast-1.aliyuncs.com",
	} {
		if got := RegionEndpoint(region).String(); got != want {
			t.Errorf("%q: %s, want %s", region, got, want)
		}
	}
}

func FuzzParseEndpoint(f *testing.F) {
	for _, seed := range []string{"cdn.aliyuncs.com", "https://[::1]:8080", "http://localhost", "http://127.0.0.1:1/", "https://u:p@h", "h:1:2", "http://[::1%25lo]"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		endpoint, err := ParseEndpoint(text)
		if err != nil {
			return
		}
		u, err := url.Parse(endpoint.String())
		if err != nil || u.Host != endpoint.Host() || u.Path != "" || u.User != nil || u.RawQuery != "" {
			t.Fatalf("%q became %s, which is no address of a host: %v", text, endpoint, err)
		}
		if ip := net.ParseIP(u.Hostname()); u.Scheme == "http" && !strings.EqualFold(u.Hostname(), "localhost") && !ip.IsLoopback() {
			t.Errorf("%q became %s: plain HTTP to another machine", text, endpoint)
		}
		if again, err := ParseEndpoint(endpoint.String()); err != nil || again != endpoint {
			t.Errorf("%q became %s, which becomes %s, %v", text, endpoint, again, err)
		}
	})
}
