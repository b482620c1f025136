package cdnmock

// rpcSignature reads the HMAC-SHA1 scheme (SignatureVersion 1.0), in which
// everything is a parameter. All that the gate knows of a scheme are these
// methods, so that another scheme is another type.
type rpcSignature struct{ *call }

// incomplete refuses a call that lacks a parameter of the scheme, or that says
// it is signed in another way.
func (s rpcSignature) incomplete() *refusal {
	for _, parameter := range []string{
		"AccessKeyId", "SignatureNonce", "Timestamp", "SignatureMethod", "SignatureVersion", "Signature",
	} {
		if s.get(parameter) == "" {
			return missing(parameter)
		}
	}
	if s.get("SignatureMethod") != "HMAC-SHA1" {
		return refuse("InvalidSignatureMethod")
	}
	if s.get("SignatureVersion") != "1.0" {
		return refuse("IncompleteSignature")
	}
	return nil
}

func (s rpcSignature) keyID() string     { return s.get("AccessKeyId") }
func (s rpcSignature) token() string     { return s.get("SecurityToken") }
func (s rpcSignature) nonce() string     { return s.get("SignatureNonce") }
func (s rpcSignature) timestamp() string { return s.get("Timestamp") }
func (s rpcSignature) given() string     { return s.get("Signature") }

func (s rpcSignature) want(secret string) string { return Sign(s.method, s.params, secret) }
func (s rpcSignature) stringToSign() string      { return StringToSign(s.method, s.params) }
