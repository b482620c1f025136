package cdn

import (
	"net/http"
	"strconv"
	"strings"
	"time"
)

// maxPause bounds what the service can ask for: the header's unit, milliseconds,
// is read off examples and not documented.
const maxPause = 30 * time.Second

// pauseAsked reads when a throttled client may come back from the gateway's
// rate-limit header, as "Limit:100,Remain:0,TimeLeft:2000,Reset:…". It is 0 where
// the header says nothing.
func pauseAsked(header http.Header) time.Duration {
	for _, name := range []string{"x-ratelimit-user-api", "x-ratelimit-user"} {
		for part := range strings.SplitSeq(header.Get(name), ",") {
			key, value, _ := strings.Cut(part, ":")
			left, err := strconv.ParseUint(strings.TrimSpace(value), 10, 31)
			if strings.EqualFold(strings.TrimSpace(key), "TimeLeft") && err == nil {
				return min(time.Duration(left)*time.Millisecond, maxPause)
			}
		}
	}
	return 0
}
