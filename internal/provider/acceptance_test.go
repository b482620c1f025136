package provider

import (
	"context"
	"encoding/json"
	"fmt"
	"testing"

	tfjson "github.com/hashicorp/terraform-json"
	"github.com/hashicorp/terraform-plugin-framework/providerserver"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/statecheck"
)

// all is the configuration without a filter.
const all = `data "alicdn_usage_export_tasks" "all" {}`

// accept runs the steps with the provider in an environment. Every step without an
// expected error also asserts that a plan after the apply is empty.
func accept(t *testing.T, environment map[string]string, steps ...resource.TestStep) {
	t.Helper()
	engine(t)
	p := &alicdnProvider{version: "test", getenv: func(name string) string { return environment[name] }}
	resource.UnitTest(t, resource.TestCase{
		ProtoV6ProviderFactories: map[string]func() (tfprotov6.ProviderServer, error){"alicdn": providerserver.NewProtocol6WithError(p)},
		Steps:                    steps,
	})
}

// read is what a data block has in state.
type read struct {
	TotalCount   int               `json:"total_count"`
	Tasks        []readTask        `json:"tasks"`
	DownloadURLs map[string]string `json:"download_urls"`
}

// readTask is a task in state; "(null)" stands for null.
type readTask struct {
	ID, Name, Status                           text
	CreateTime, UpdateTime, StartTime, EndTime text
}

// UnmarshalJSON implements [json.Unmarshaler].
func (r *readTask) UnmarshalJSON(raw []byte) error {
	var fields map[string]text
	if err := json.Unmarshal(raw, &fields); err != nil {
		return err
	}
	*r = readTask{
		fields["id"], fields["name"], fields["status"],
		fields["create_time"], fields["update_time"], fields["start_time"], fields["end_time"],
	}
	return nil
}

type text string

// UnmarshalJSON implements [json.Unmarshaler].
func (s *text) UnmarshalJSON(raw []byte) error {
	if string(raw) == "null" {
		*s = "(null)"
		return nil
	}
	return json.Unmarshal(raw, (*string)(s))
}

func (r read) ids() []string {
	ids := make([]string, len(r.Tasks))
	for i, task := range r.Tasks {
		ids[i] = string(task.ID)
	}
	return ids
}

// inState looks at the data block of that name, once Terraform has applied.
func inState(name string, look func(read) error) []statecheck.StateCheck {
	return []statecheck.StateCheck{stateLook{"data.alicdn_usage_export_tasks." + name, look}}
}

type stateLook struct {
	address string
	look    func(read) error
}

// CheckState implements [statecheck.StateCheck].
func (l stateLook) CheckState(_ context.Context, req statecheck.CheckStateRequest, resp *statecheck.CheckStateResponse) {
	for _, resource := range req.State.Values.RootModule.Resources {
		if resource.Address == l.address {
			resp.Error = l.lookAt(resource)
			return
		}
	}
	resp.Error = fmt.Errorf("%s is not in state", l.address)
}

func (l stateLook) lookAt(resource *tfjson.StateResource) error {
	var got read
	raw, err := json.Marshal(resource.AttributeValues)
	if err == nil {
		err = json.Unmarshal(raw, &got)
	}
	if err != nil {
		return err
	}
	return l.look(got)
}
