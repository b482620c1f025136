package cdn

import (
	"strconv"

	"github.com/aliyun/alibaba-cloud-sdk-go/sdk"
	"github.com/aliyun/alibaba-cloud-sdk-go/sdk/auth"
	"github.com/aliyun/alibaba-cloud-sdk-go/sdk/auth/credentials"
	sdkcdn "github.com/aliyun/alibaba-cloud-sdk-go/services/cdn"
)

const actionList = "DescribeUserUsageDataExportTask"

// defaultRegion is sent where none is set: the SDK always sends a RegionId, and
// what the gateway makes of an empty one is not documented.
const defaultRegion = "cn-hangzhou"

// signer turns a request for a page into a signed URL, by the SDK's sdk.Client.
// The larger cdn.Client would add 6 MB to the binary, and its DoAction knows no
// context and races with itself; building and signing only reads the client.
type signer struct {
	client *sdk.Client
	secret Credentials
}

// signed is a request ready to be sent, once: the service refuses a nonce that
// it has seen. All but the host is secret.
type signed struct {
	url       string
	signature string
}

func newSigner(region string, endpoint Endpoint, secret Credentials) (signer, error) {
	config := sdk.NewConfig().WithScheme(endpoint.scheme)
	client, err := sdk.NewClientWithOptions(region, config, credential(secret))
	if err != nil {
		return signer{}, err
	}
	// With a domain set, the SDK looks no endpoint up, which could cost a request.
	client.Domain = endpoint.host
	return signer{client: client, secret: secret}, nil
}

func credential(c Credentials) auth.Credential {
	if c.SecurityToken == "" {
		return credentials.NewAccessKeyCredential(c.AccessKeyID, c.AccessKeySecret)
	}
	return credentials.NewStsTokenCredential(c.AccessKeyID, c.AccessKeySecret, c.SecurityToken)
}

// list signs a request for one page. The SDK's request objects keep what was set
// on them, and so each is used once.
func (s signer) list(number, size int) (signed, error) {
	request := sdkcdn.CreateDescribeUserUsageDataExportTaskRequest()
	request.PageNumber = strconv.Itoa(number)
	request.PageSize = strconv.Itoa(size)
	if err := s.client.BuildRequestWithSigner(request, nil); err != nil {
		return signed{}, err
	}
	return signed{url: request.BuildUrl(), signature: request.GetQueryParams()["Signature"]}, nil
}
