provider "alicdn" {
  access_key          = ""
  secret_key          = ""
  region              = "cn hangzhou"
  endpoint            = "https://user:hunter2@cdn.aliyuncs.com"
  max_retries         = -1
  request_timeout     = "0s"
  requests_per_second = 101
}

provider "alicdn" {
  alias           = "half"
  secret_key      = "half a pair"
  request_timeout = "soon"
}

data "alicdn_usage_export_tasks" "all" {}

data "alicdn_usage_export_tasks" "half" {
  provider = alicdn.half
}
