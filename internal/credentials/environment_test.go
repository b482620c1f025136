package credentials

import "testing"

// The names and their order are a promise to users: design, provider block.
func TestTheEnvironmentIsLookedUpInOrder(t *testing.T) {
	for name, row := range map[string]struct {
		names []string
		field func(Keys) string
	}{
		"the access key": {
			names: []string{"ALICLOUD_ACCESS_KEY", "ALIBABA_CLOUD_ACCESS_KEY_ID", "ALIBABACLOUD_ACCESS_KEY_ID"},
			field: func(k Keys) string { return k.AccessKey },
		},
		"the secret key": {
			names: []string{"ALICLOUD_SECRET_KEY", "ALIBABA_CLOUD_ACCESS_KEY_SECRET", "ALIBABACLOUD_ACCESS_KEY_SECRET"},
			field: func(k Keys) string { return k.SecretKey },
		},
		"the security token": {
			names: []string{"ALICLOUD_SECURITY_TOKEN", "ALIBABA_CLOUD_SECURITY_TOKEN", "ALIBABACLOUD_SECURITY_TOKEN"},
			field: func(k Keys) string { return k.SecurityToken },
		},
	} {
		t.Run(name, func(t *testing.T) {
			for first, want := range row.names {
				// What only the last family holds fills in for the other fields.
				environment := map[string]string{"ALIBABACLOUD_ACCESS_KEY_ID": "id", "ALIBABACLOUD_ACCESS_KEY_SECRET": "secret"}
				for _, set := range row.names[first:] {
					environment[set] = "of " + set
				}
				keys, err := Find(Keys{}, func(name string) string { return environment[name] })
				if err != nil || row.field(keys) != "of "+want {
					t.Errorf("with %v set, got %q and %v, want that of %s", row.names[first:], row.field(keys), err, want)
				}
			}
		})
	}
}
