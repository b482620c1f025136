package credentials

import (
	"errors"
	"strings"
	"testing"
)

func TestFind(t *testing.T) {
	for name, row := range map[string]struct {
		block       Keys
		environment map[string]string
		want        Keys
		wantErr     []string // fragments, for none no error
	}{
		"a pair in the block is taken": {
			block: Keys{AccessKey: "b-id", SecretKey: "b-secret"},
			want:  Keys{AccessKey: "b-id", SecretKey: "b-secret"},
		},
		"a temporary key in the block is taken whole": {
			block: Keys{AccessKey: "b-id", SecretKey: "b-secret", SecurityToken: "b-token"},
			want:  Keys{AccessKey: "b-id", SecretKey: "b-secret", SecurityToken: "b-token"},
		},
		"the block wins over the environment": {
			block:       Keys{AccessKey: "b-id", SecretKey: "b-secret"},
			environment: map[string]string{"ALICLOUD_ACCESS_KEY": "e-id", "ALICLOUD_SECRET_KEY": "e-secret"},
			want:        Keys{AccessKey: "b-id", SecretKey: "b-secret"},
		},
		"a token of the environment does not join a pair of the block": {
			block:       Keys{AccessKey: "b-id", SecretKey: "b-secret"},
			environment: map[string]string{"ALICLOUD_SECURITY_TOKEN": "e-token"},
			want:        Keys{AccessKey: "b-id", SecretKey: "b-secret"},
		},
		"a key in the block is not paired with a secret of the environment": {
			block:       Keys{AccessKey: "b-id"},
			environment: map[string]string{"ALICLOUD_ACCESS_KEY": "e-id", "ALICLOUD_SECRET_KEY": "e-secret"},
			wantErr:     []string{"the provider block", "without its secret", "set secret_key too"},
		},
		"a secret in the block is not paired with a key of the environment": {
			block:       Keys{SecretKey: "b-secret"},
			environment: map[string]string{"ALICLOUD_ACCESS_KEY": "e-id", "ALICLOUD_SECRET_KEY": "e-secret"},
			wantErr:     []string{"the provider block", "no access key", "set access_key too"},
		},
		"a token alone in the block is not enough": {
			block:       Keys{SecurityToken: "b-token"},
			environment: map[string]string{"ALICLOUD_ACCESS_KEY": "e-id", "ALICLOUD_SECRET_KEY": "e-secret"},
			wantErr:     []string{"the provider block", "no access key", "set access_key too"},
		},
		"a pair of the environment is taken": {
			environment: map[string]string{"ALICLOUD_ACCESS_KEY": "e-id", "ALICLOUD_SECRET_KEY": "e-secret"},
			want:        Keys{AccessKey: "e-id", SecretKey: "e-secret"},
		},
		"a temporary key of the environment is taken whole": {
			environment: map[string]string{"ALICLOUD_ACCESS_KEY": "e-id", "ALICLOUD_SECRET_KEY": "e-secret", "ALICLOUD_SECURITY_TOKEN": "e-token"},
			want:        Keys{AccessKey: "e-id", SecretKey: "e-secret", SecurityToken: "e-token"},
		},
		"names of one pair may be of different families": {
			environment: map[string]string{"ALIBABA_CLOUD_ACCESS_KEY_ID": "e-id", "ALIBABACLOUD_ACCESS_KEY_SECRET": "e-secret"},
			want:        Keys{AccessKey: "e-id", SecretKey: "e-secret"},
		},
		"a key of the environment without its secret is an error": {
			environment: map[string]string{"ALICLOUD_ACCESS_KEY": "e-id"},
			wantErr:     []string{"the environment", "without its secret", "ALICLOUD_SECRET_KEY or ALIBABA_CLOUD_ACCESS_KEY_SECRET or ALIBABACLOUD_ACCESS_KEY_SECRET"},
		},
		"a secret of the environment without its key is an error": {
			environment: map[string]string{"ALICLOUD_SECRET_KEY": "e-secret"},
			wantErr:     []string{"the environment", "no access key", "ALICLOUD_ACCESS_KEY or ALIBABA_CLOUD_ACCESS_KEY_ID or ALIBABACLOUD_ACCESS_KEY_ID"},
		},
		"a token alone in the environment is an error": {
			environment: map[string]string{"ALIBABA_CLOUD_SECURITY_TOKEN": "e-token"},
			wantErr:     []string{"the environment", "no access key"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := Find(row.block, func(name string) string { return row.environment[name] })
			if row.wantErr == nil {
				if err != nil || got != row.want {
					t.Errorf("got %+v and %v, want %+v", got, err, row.want)
				}
				return
			}
			if err == nil || errors.Is(err, ErrNotFound) {
				t.Fatalf("got %v, want an error of half a pair", err)
			}
			for _, want := range row.wantErr {
				if !strings.Contains(err.Error(), want) {
					t.Errorf("got %q, want %q in it", err, want)
				}
			}
			for _, secret := range []string{"b-id", "b-secret", "b-token", "e-id", "e-secret", "e-token"} {
				if strings.Contains(err.Error(), secret) {
					t.Errorf("the error quotes %q: %s", secret, err)
				}
			}
		})
	}
}

func TestFindSaysWhenThereIsNothing(t *testing.T) {
	for name, environment := range map[string]map[string]string{
		"nothing is set":           nil,
		"variables that are empty": {"ALICLOUD_ACCESS_KEY": "", "ALICLOUD_SECRET_KEY": ""},
		"variables of others":      {"AWS_ACCESS_KEY_ID": "id", "AWS_SECRET_ACCESS_KEY": "secret"},
	} {
		t.Run(name, func(t *testing.T) {
			keys, err := Find(Keys{}, func(name string) string { return environment[name] })
			if keys != (Keys{}) || !errors.Is(err, ErrNotFound) {
				t.Errorf("got %+v and %v, want none and ErrNotFound", keys, err)
			}
		})
	}
}
