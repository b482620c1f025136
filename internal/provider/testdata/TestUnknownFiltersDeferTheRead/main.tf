resource "terraform_data" "unknown" {
  input = ["2", "success", "2026-10-01T00:00:00Z", "2026-10-03T00:00:00Z", "^daily-"]
}

data "alicdn_usage_export_tasks" "deferred" {
  ids            = [terraform_data.unknown.output[0]]
  statuses       = [terraform_data.unknown.output[1]]
  created_after  = terraform_data.unknown.output[2]
  created_before = terraform_data.unknown.output[3]
  name_regex     = terraform_data.unknown.output[4]
}
