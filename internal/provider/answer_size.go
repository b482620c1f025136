package provider

import (
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework/diag"

	"github.com/alicdn/terraform-provider-alicdn/internal/cdn"
)

const (
	// maxAnswer is the most that a provider can send to Terraform at once, in
	// bytes: the limit of terraform-plugin-go's gRPC server.
	maxAnswer = 256 << 20

	// taskOverhead is what a task takes on the wire besides its texts, in bytes:
	// the names of its seven attributes, four times, and the framing.
	taskOverhead = 180
)

// requireFits refuses an answer that the plugin protocol cannot carry. Terraform's
// own error would name neither the cause nor the way out.
func requireFits(tasks []cdn.Task) (diags diag.Diagnostics) {
	if size := answerSize(tasks); size > maxAnswer {
		diags.AddError("Too Many Usage Export Tasks for One Data Source", fmt.Sprintf(
			"%d tasks match, some %d MiB, and a provider can send %d MiB to Terraform at once. "+
				"Split them over several data sources by created_after and created_before, or filter by statuses, name_regex or ids.",
			len(tasks), size>>20, maxAnswer>>20))
	}
	return diags
}

// answerSize estimates what the tasks take on the wire, in bytes, and never too low.
func answerSize(tasks []cdn.Task) (size int) {
	for _, task := range tasks {
		size += taskOverhead + len(task.ID) + len(task.Name) + len(task.Status)
		if task.DownloadURL != "" {
			size += len(task.ID) + len(task.DownloadURL) + 10
		}
	}
	return size
}
