package main

import (
	"net"
	"os"
	"strings"

	"github.com/alicdn/terraform-provider-alicdn/internal/cdnmock"
)

// endpointURL is the address under which a client on this machine finds the
// listener: one on all addresses is found on the loopback address.
func endpointURL(addr net.Addr) string {
	tcp, ok := addr.(*net.TCPAddr)
	if !ok || !tcp.IP.IsUnspecified() {
		return "http://" + addr.String()
	}
	loopback := net.TCPAddr{IP: net.IPv4(127, 0, 0, 1), Port: tcp.Port}
	return "http://" + loopback.String()
}

// environment is what a shell evaluates to point the provider at the server.
func environment(url string, key cdnmock.Key) string {
	lines := export("ALIBABA_CLOUD_ENDPOINT_CDN", url) +
		export("ALICLOUD_ACCESS_KEY", key.ID) +
		export("ALICLOUD_SECRET_KEY", key.Secret)
	if key.Token != "" {
		lines += export("ALICLOUD_SECURITY_TOKEN", key.Token)
	}
	return lines
}

func export(name, value string) string {
	return "export " + name + "=" + quoted(value) + "\n"
}

// quoted leaves plain values as they are, for people to read.
func quoted(value string) string {
	plain := func(r rune) bool {
		return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || strings.ContainsRune("-_.:/[]@%+=", r)
	}
	if value != "" && strings.TrimFunc(value, plain) == "" {
		return value
	}
	return "'" + strings.ReplaceAll(value, "'", `'\''`) + "'"
}

// writeWhole puts the file in place at once: whoever waits for it never reads
// half of it.
func writeWhole(path, text string) error {
	part := path + ".part"
	if err := os.WriteFile(part, []byte(text), 0o600); err != nil {
		return err
	}
	return os.Rename(part, path)
}
