package cdnmock

import (
	"encoding/base64"
	"fmt"
	"math/rand/v2"
	"net/url"
	"time"
)

// presignedURL has the form of a link into OSS that expires; no key signed it.
func presignedURL(random *rand.Rand, task Task, now time.Time) string {
	signature := make([]byte, 20)
	for i := range signature {
		signature[i] = byte(random.Uint32())
	}
	query := url.Values{
		"Expires":        {fmt.Sprint(now.Add(24 * time.Hour).Unix())},
		"OSSAccessKeyId": {"testossid"},
		"Signature":      {base64.StdEncoding.EncodeToString(signature)},
	}
	link := url.URL{
		Scheme: "https", Host: "cdn-usage-export.oss-cn-hangzhou.aliyuncs.com",
		Path: "/" + task.ID + "/" + task.Name + ".pdf", RawQuery: query.Encode(),
	}
	return link.String()
}
