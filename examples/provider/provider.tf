terraform {
  required_providers {
    alicdn = {
      source = "alicdn/alicdn"
    }
  }
}

# The access key comes from the environment: ALICLOUD_ACCESS_KEY and
# ALICLOUD_SECRET_KEY.
provider "alicdn" {}
