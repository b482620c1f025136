package cdnmock

import (
	"net/http"
	"strings"
	"time"
)

// checkForm makes the checks that need no key: 1 to 7 of the gate.
func checkForm(c *call, now time.Time) *refusal {
	if c.path != "/" && c.path != "" || c.method != http.MethodGet && c.method != http.MethodPost {
		return refuse("InvalidAction.NotFound")
	}
	if c.action() == "" {
		return missing("Action")
	}
	switch c.get("Version") {
	case "":
		return missing("Version")
	case apiVersion:
	default:
		return refuse("InvalidVersion")
	}
	if _, ok := operations[c.action()]; !ok {
		return refuse("InvalidAction.NotFound")
	}
	signed := rpcSignature{c}
	if problem := signed.incomplete(); problem != nil {
		return problem
	}
	return checkTimestamp(signed.timestamp(), now)
}

func checkTimestamp(text string, now time.Time) *refusal {
	at, err := time.Parse(timeLayout, text)
	switch {
	case err != nil:
		return refuse("InvalidTimeStamp.Format")
	case now.Sub(at).Abs() > maxSkew:
		return refuse("InvalidTimeStamp.Expired")
	default:
		return nil
	}
}

// checkToken compares the security token with the key's. A key that is not
// temporary has none.
func checkToken(key Key, token string) *refusal {
	switch {
	case token == "" && key.Token == "":
		return nil
	case token == "":
		return missing("SecurityToken")
	case strings.ContainsFunc(token, notInToken):
		return refuse("InvalidSecurityToken.Malformed")
	case token != key.Token:
		return refuse("InvalidSecurityToken.MismatchWithAccessKey")
	case key.TokenExpired:
		return refuse("InvalidSecurityToken.Expired")
	default:
		return nil
	}
}

// notInToken: tokens are base64, in one alphabet or the other, with separators.
func notInToken(r rune) bool {
	switch {
	case 'A' <= r && r <= 'Z', 'a' <= r && r <= 'z', '0' <= r && r <= '9':
		return false
	default:
		return !strings.ContainsRune("+/=-_.~$", r)
	}
}
