// Package credentials finds the access key to sign in with: from the provider
// block, or from the environment.
package credentials

import (
	"errors"
	"fmt"
	"strings"
)

// Keys is an access key, with a security token where the key is a temporary one.
// Empty fields are not given.
type Keys struct {
	AccessKey     string
	SecretKey     string
	SecurityToken string
}

// The environment variables that hold a key, in the order looked up.

// AccessKeyVariables name the access key ID.
func AccessKeyVariables() []string {
	return []string{"ALICLOUD_ACCESS_KEY", "ALIBABA_CLOUD_ACCESS_KEY_ID", "ALIBABACLOUD_ACCESS_KEY_ID"}
}

// SecretKeyVariables name the access key secret.
func SecretKeyVariables() []string {
	return []string{"ALICLOUD_SECRET_KEY", "ALIBABA_CLOUD_ACCESS_KEY_SECRET", "ALIBABACLOUD_ACCESS_KEY_SECRET"}
}

// SecurityTokenVariables name the security token.
func SecurityTokenVariables() []string {
	return []string{"ALICLOUD_SECURITY_TOKEN", "ALIBABA_CLOUD_SECURITY_TOKEN", "ALIBABACLOUD_SECURITY_TOKEN"}
}

// ErrNotFound is that no access key is configured anywhere.
var ErrNotFound = errors.New("no access key was found")

// Find gives the keys of the provider block if it has any, else those of the
// environment. A pair is never made of two sources: what one source lacks of a
// pair is an error that names it. Errors hold no secret.
func Find(block Keys, getenv func(string) string) (Keys, error) {
	if block != (Keys{}) {
		return block, block.check("the provider block", "access_key", "secret_key")
	}
	environment := Keys{
		AccessKey:     first(getenv, AccessKeyVariables()),
		SecretKey:     first(getenv, SecretKeyVariables()),
		SecurityToken: first(getenv, SecurityTokenVariables()),
	}
	if environment == (Keys{}) {
		return Keys{}, ErrNotFound
	}
	return environment, environment.check("the environment", oneOf(AccessKeyVariables()), oneOf(SecretKeyVariables()))
}

// check says what of a pair is missing in its source.
func (k Keys) check(source, accessKey, secretKey string) error {
	switch {
	case k.AccessKey == "":
		return fmt.Errorf("%s has no access key, only parts that go with one: set %s too", source, accessKey)
	case k.SecretKey == "":
		return fmt.Errorf("%s has an access key without its secret: set %s too", source, secretKey)
	}
	return nil
}

func first(getenv func(string) string, names []string) string {
	for _, name := range names {
		if value := getenv(name); value != "" {
			return value
		}
	}
	return ""
}

func oneOf(names []string) string { return strings.Join(names, " or ") }
