# The usage export tasks of the account as a table. `make demo` applies this
# against a mock server; with an access key in the environment it reads a real
# account.

data "alicdn_usage_export_tasks" "all" {}

data "alicdn_usage_export_tasks" "ready" {
  statuses = ["success"]
}

variable "terraform" {
  description = "How Terraform is called, for the commands in the summary."
  type        = string
  default     = "terraform"
}

locals {
  tasks = data.alicdn_usage_export_tasks.all.tasks
  urls  = data.alicdn_usage_export_tasks.ready.download_urls

  # The ten newest, and the oldest to show how far back the list goes.
  newest = slice(local.tasks, 0, min(10, length(local.tasks)))
  oldest = slice(local.tasks, max(length(local.newest), length(local.tasks) - 1), length(local.tasks))
  hidden = length(local.tasks) - length(local.newest) - length(local.oldest)

  by_status = { for t in local.tasks : coalesce(t.status, "unknown") => t.id... }
  statuses  = distinct(concat(["success", "created", "failed"], keys(local.by_status)))
  counts    = { for s in local.statuses : s => length(lookup(local.by_status, s, [])) }

  # What Alibaba Cloud does not give is null, and a name can end with a newline.
  # The reports are of days in Beijing, and so the times are Beijing's.
  lines = [for t in concat(local.newest, local.oldest) : format("  %-16s  %-7s  %-10s  %-10s  %s",
    t.create_time == null ? "-" : formatdate("YYYY-MM-DD hh:mm", timeadd(t.create_time, "8h")),
    coalesce(t.status, "unknown"),
    t.start_time == null ? "-" : formatdate("YYYY-MM-DD", timeadd(t.start_time, "8h")),
    t.end_time == null ? "-" : formatdate("YYYY-MM-DD", timeadd(t.end_time, "8h")),
    coalesce(trimspace(coalesce(t.name, "-")), "-"),
  )]

  summary = concat(
    ["Usage export tasks: ${data.alicdn_usage_export_tasks.all.total_count}", ""],
    ["  STATUS   TASKS"],
    [for s in local.statuses : format("  %-7s  %5d", s, local.counts[s])],
    ["", "  CREATED (UTC+8)   STATUS   FROM        TO          NAME"],
    slice(local.lines, 0, length(local.newest)),
    local.hidden > 0 ? [format("  ... and %d more, down to the oldest:", local.hidden)] : [],
    slice(local.lines, length(local.newest), length(local.lines)),
    ["", "Download URLs: ${nonsensitive(length(local.urls))}. Whoever has one can download the report, and so they are hidden."],
    ["  by task ID:  ${var.terraform} output -json download_urls"],
    ["  the newest:  ${var.terraform} output -raw newest_download_url", ""],
  )
}

output "summary" {
  description = "The table."
  value       = join("\n", local.summary)
}

output "download_urls" {
  description = "Download URL of each task that has one, by task ID."
  value       = local.urls
  sensitive   = true
}

output "newest_download_url" {
  description = "Download URL of the newest report, or nothing."
  value       = try(compact([for t in data.alicdn_usage_export_tasks.ready.tasks : lookup(local.urls, t.id, "")])[0], "")
  sensitive   = true
}
