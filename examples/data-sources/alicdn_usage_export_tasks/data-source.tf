data "alicdn_usage_export_tasks" "ready" {
  statuses = ["success"]
}

output "report_urls" {
  value     = { for t in data.alicdn_usage_export_tasks.ready.tasks : coalesce(t.name, t.id) => data.alicdn_usage_export_tasks.ready.download_urls[t.id] }
  sensitive = true
}
