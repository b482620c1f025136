package provider

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/providerserver"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
)

// schemas are those of the provider and its data sources, as Terraform gets them.
func schemas(t *testing.T) map[string]*tfprotov6.Schema {
	t.Helper()
	server, err := providerserver.NewProtocol6WithError(New("test")())()
	if err != nil {
		t.Fatal(err)
	}
	resp, err := server.GetProviderSchema(t.Context(), &tfprotov6.GetProviderSchemaRequest{})
	if err != nil {
		t.Fatal(err)
	}
	for _, problem := range resp.Diagnostics {
		t.Errorf("%s: %s", problem.Summary, problem.Detail)
	}
	schemas := map[string]*tfprotov6.Schema{"provider": resp.Provider}
	maps.Copy(schemas, resp.DataSourceSchemas)
	return schemas
}

// everyAttribute calls visit with each attribute of a block and its path, nested ones too.
func everyAttribute(block *tfprotov6.SchemaBlock, path string, visit func(path string, attribute *tfprotov6.SchemaAttribute)) {
	attributes(block.Attributes, path, visit)
	for _, nested := range block.BlockTypes {
		everyAttribute(nested.Block, path+"."+nested.TypeName, visit)
	}
}

func attributes(list []*tfprotov6.SchemaAttribute, path string, visit func(path string, attribute *tfprotov6.SchemaAttribute)) {
	for _, attribute := range list {
		visit(path+"."+attribute.Name, attribute)
		if attribute.NestedType != nil {
			attributes(attribute.NestedType.Attributes, path+"."+attribute.Name, visit)
		}
	}
}

func TestSensitiveAttributesAreExactlyThese(t *testing.T) {
	var got []string
	for name, schema := range schemas(t) {
		everyAttribute(schema.Block, name, func(path string, attribute *tfprotov6.SchemaAttribute) {
			if attribute.Sensitive {
				got = append(got, path)
			}
		})
	}
	slices.Sort(got)
	want := []string{"alicdn_usage_export_tasks.download_urls", "provider.secret_key", "provider.security_token"}
	if !slices.Equal(got, want) {
		t.Errorf("sensitive are %v, want %v", got, want)
	}
}

// What Terraform spends on sensitive attributes inside a list grows with the square
// of their number: 14 s for 2,000 tasks.
func TestNoAttributeInsideTasksIsSensitive(t *testing.T) {
	inside := 0
	for name, schema := range schemas(t) {
		everyAttribute(schema.Block, name, func(path string, attribute *tfprotov6.SchemaAttribute) {
			if strings.Contains(path, ".tasks.") {
				inside++
				if attribute.Sensitive {
					t.Errorf("%s is sensitive", path)
				}
			}
		})
	}
	if inside != 7 {
		t.Errorf("%d attributes are inside tasks, want the 7 that were looked at", inside)
	}
}

func TestEverythingIsDescribed(t *testing.T) {
	for name, schema := range schemas(t) {
		if schema.Block.Description == "" {
			t.Errorf("%s has no description", name)
		}
		everyAttribute(schema.Block, name, func(path string, attribute *tfprotov6.SchemaAttribute) {
			if attribute.Description == "" || !strings.HasSuffix(attribute.Description, ".") {
				t.Errorf("%s is described by %q, want sentences", path, attribute.Description)
			}
		})
	}
}

func TestTheSchemaHasTheArgumentsAndAttributesOfTheContract(t *testing.T) {
	want := map[string][]string{
		"provider": {"access_key", "endpoint", "max_retries", "region", "request_timeout", "requests_per_second", "secret_key", "security_token"},
		"alicdn_usage_export_tasks": {
			"created_after", "created_before", "download_urls", "ids", "name_regex", "statuses",
			"tasks", "tasks.create_time", "tasks.end_time", "tasks.id", "tasks.name", "tasks.start_time", "tasks.status", "tasks.update_time",
			"timeouts.read", "total_count",
		},
	}
	got := schemas(t)
	if len(got) != len(want) {
		t.Errorf("%d schemas, want %d", len(got), len(want))
	}
	for name, wantNames := range want {
		var names []string
		everyAttribute(got[name].Block, "", func(path string, _ *tfprotov6.SchemaAttribute) { names = append(names, path[1:]) })
		slices.Sort(names)
		if !slices.Equal(names, wantNames) {
			t.Errorf("%s has %v, want %v", name, names, wantNames)
		}
	}
}
