data "alicdn_usage_export_tasks" "failed" {
  statuses = ["failed"]

  lifecycle {
    postcondition {
      condition     = length(self.tasks) == 0
      error_message = "Usage exports that failed: ${join(", ", self.tasks[*].id)}."
    }
  }
}
