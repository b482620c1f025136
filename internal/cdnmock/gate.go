package cdnmock

import (
	"crypto/hmac"
	"sync"
	"time"
)

// maxSkew is how far a timestamp may be from the service's clock. Pages of the
// documentation say 15 and 31 minutes; a client that keeps to 15 is right by both.
const maxSkew = 15 * time.Minute

// gate decides which calls reach an operation.
type gate struct {
	mu   sync.Mutex
	keys map[string]*keyState
}

// keyState is a key and what it has used up.
type keyState struct {
	Key
	nonces nonces
	calls  window
}

func newGate(keys []Key, quota int) *gate {
	g := &gate{keys: map[string]*keyState{}}
	for _, key := range keys {
		g.keys[key.ID] = &keyState{Key: key, calls: window{limit: quota}}
	}
	return g
}

// admit checks a call. The first check that fails is the answer:
//
//  1. the path is / and the method GET or POST     InvalidAction.NotFound
//  2. Action is there                              MissingAction
//  3. Version is there and the product has it      MissingVersion, InvalidVersion
//  4. the product has the operation                InvalidAction.NotFound
//  5. what the signature scheme needs is there     Missing{Parameter}
//  6. the signature scheme is known                InvalidSignatureMethod, IncompleteSignature
//  7. the timestamp is one, and of now             InvalidTimeStamp.Format, .Expired
//  8. the access key exists                        InvalidAccessKeyId.NotFound
//  9. the access key is enabled                    InvalidAccessKeyId.Inactive
//  10. the security token is the key's             MissingSecurityToken, InvalidSecurityToken.*
//  11. the signature matches                       SignatureDoesNotMatch
//  12. the nonce is new to the key                 SignatureNonceUsed
//  13. the key has calls left in this second       Throttling.User
//  14. RAM allows it                               Forbidden.RAM
//  15. the account uses CDN                        OperationDenied
//
// The operation then checks its own parameters.
func (g *gate) admit(c *call, now time.Time) *refusal {
	if problem := checkForm(c, now); problem != nil {
		return problem
	}
	signed := rpcSignature{c}
	g.mu.Lock()
	defer g.mu.Unlock()
	key, ok := g.keys[signed.keyID()]
	switch {
	case !ok:
		return refuse("InvalidAccessKeyId.NotFound")
	case key.Disabled:
		return refuse("InvalidAccessKeyId.Inactive")
	}
	if problem := checkToken(key.Key, signed.token()); problem != nil {
		return problem
	}
	if !hmac.Equal([]byte(signed.given()), []byte(signed.want(key.Secret))) {
		problem := refuse("SignatureDoesNotMatch")
		problem.message += " server string to sign is:" + signed.stringToSign()
		return problem
	}
	if !key.nonces.use(signed.nonce(), now) {
		return refuse("SignatureNonceUsed")
	}
	if wait, ok := key.calls.take(now); !ok {
		return throttled(key.calls.limit, wait, now)
	}
	return checkRights(key.Key, c)
}

// checkRights comes last: RAM is asked about calls that are well signed.
func checkRights(key Key, c *call) *refusal {
	switch {
	case key.Denied:
		problem := refuse("Forbidden.RAM")
		problem.denied = &accessDenied{AuthAction: "cdn:" + c.action(), PolicyType: "AccountLevelIdentityBasedPolicy", NoPermissionType: "ImplicitDeny"}
		return problem
	case key.NotOpened:
		return refuse("OperationDenied")
	default:
		return nil
	}
}
