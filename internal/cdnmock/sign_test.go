package cdnmock_test

import (
	"net/url"
	"testing"

	"github.com/alicdn/terraform-provider-alicdn/internal/cdnmock"
)

// published is the example that the documentation of the signature works out.
func published() url.Values {
	return url.Values{
		"Action": {"DescribeRegions"}, "Format": {"XML"}, "AccessKeyId": {"testid"},
		"SignatureMethod": {"HMAC-SHA1"}, "SignatureNonce": {"3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf"},
		"SignatureVersion": {"1.0"}, "Timestamp": {"2016-02-23T12:46:24Z"}, "Version": {"2014-05-26"},
	}
}

func TestSignGivesThePublishedSignature(t *testing.T) {
	const want = "OLeaidS1JvxuMvnyHOwuJ+uX5qY="
	if got := cdnmock.Sign("GET", published(), "testsecret"); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	withSignature := published()
	withSignature.Set("Signature", want)
	if got := cdnmock.Sign("GET", withSignature, "testsecret"); got != want {
		t.Errorf("with the signature among the parameters: got %s, want %s", got, want)
	}
	for name, other := range map[string]string{
		"another method": cdnmock.Sign("POST", published(), "testsecret"),
		"another secret": cdnmock.Sign("GET", published(), "testsecreT"),
	} {
		if other == want {
			t.Errorf("%s gives the same signature", name)
		}
	}
}

func TestStringToSignIsThePublishedOne(t *testing.T) {
	const want = "GET&%2F&AccessKeyId%3Dtestid%26Action%3DDescribeRegions%26Format%3DXML%26SignatureMethod%3DHMAC-SHA1" +
		"%26SignatureNonce%3D3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf%26SignatureVersion%3D1.0" +
		"%26Timestamp%3D2016-02-23T12%253A46%253A24Z%26Version%3D2014-05-26"
	if got := cdnmock.StringToSign("GET", published()); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestStringToSignEncodesAsTheServiceDoes(t *testing.T) {
	cases := map[string]struct {
		params url.Values
		want   string
	}{
		"what is unreserved stays":             {url.Values{"k": {"aZ09-_.~"}}, "POST&%2F&k%3DaZ09-_.~"},
		"a space is not a plus":                {url.Values{"k": {"a b"}}, "POST&%2F&k%3Da%2520b"},
		"a star, a plus and a slash":           {url.Values{"k": {"*+/"}}, "POST&%2F&k%3D%252A%252B%252F"},
		"UTF-8 byte by byte, upper-case hex":   {url.Values{"k": {"流"}}, "POST&%2F&k%3D%25E6%25B5%2581"},
		"an empty value stays":                 {url.Values{"SignatureType": {""}}, "POST&%2F&SignatureType%3D"},
		"keys by their bytes":                  {url.Values{"b": {"1"}, "B": {"2"}, "a": {"3"}}, "POST&%2F&B%3D2%26a%3D3%26b%3D1"},
		"keys are encoded as well":             {url.Values{"a b": {"1"}}, "POST&%2F&a%2520b%3D1"},
		"without parameters nothing to encode": {url.Values{}, "POST&%2F&"},
	}
	for name, tc := range cases {
		t.Run(name, func(t *testing.T) {
			if got := cdnmock.StringToSign("POST", tc.params); got != tc.want {
				t.Errorf("got %s, want %s", got, tc.want)
			}
		})
	}
}
