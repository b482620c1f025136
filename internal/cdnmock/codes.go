package cdnmock

// known is what the service says with an error code.
type known struct {
	status  int
	message string
}

// codes are the error codes of the gateway and of the CDN operations, with the
// HTTP status and message that go with them. The same code has been seen under
// several statuses; a Fault can name another.
var codes = map[string]known{
	"InvalidAccessKeyId.NotFound":                {404, "Specified access key is not found."},
	"InvalidAccessKeyId.Inactive":                {400, "Specified access key is disabled."},
	"SignatureDoesNotMatch":                      {400, "Specified signature is not matched with our calculation."},
	"IncompleteSignature":                        {400, "The request signature does not conform to Aliyun standards."},
	"InvalidSignatureMethod":                     {400, "Specified signature method is not valid."},
	"SignatureNonceUsed":                         {400, "Specified signature nonce was used already."},
	"InvalidTimeStamp.Format":                    {400, "Specified time stamp or date value is not well formatted."},
	"InvalidTimeStamp.Expired":                   {400, "Specified time stamp or date value is expired."},
	"InvalidSecurityToken.Expired":               {400, "Specified SecurityToken is expired."},
	"InvalidSecurityToken.Malformed":             {400, "Specified SecurityToken is malformed."},
	"InvalidSecurityToken.MismatchWithAccessKey": {400, "Specified SecurityToken mismatch with the AccessKey."},
	"Forbidden.RAM":                              {403, "User not authorized to operate on the specified resource, or this API doesn't support RAM."},
	"NoPermission":                               {403, "You are not authorized to perform this action."},
	"Forbidden":                                  {403, "You are not authorized to perform this action."},
	"OperationDenied":                            {403, "Your account does not open Cdn service yet."},
	"InvalidAction.NotFound":                     {404, "Specified api is not found, please check your url and method."},
	"InvalidVersion":                             {400, "Specified parameter Version is not valid."},
	"Throttling":                                 {400, "Request was denied due to request throttling."},
	"Throttling.User":                            {400, "Request was denied due to user flow control."},
	"Throttling.Api":                             {400, "Request was denied due to api flow control."},
	"FlowControlError":                           {403, "Request was denied due to flow control."},
	"ServiceBusy":                                {403, "The service is busy."},
	"ServiceUnavailable":                         {503, "The request has failed due to a temporary failure of the server."},
	"InternalError":                              {500, "The request processing has failed due to some unknown error."},
	"UnknownError":                               {500, "The request processing has failed due to some unknown error."},
	"RequestEntityTooLarge":                      {413, "The request body is too large."}, // our own: none is documented

	"InvalidParameterProduct":             {400, "Invalid Parameter Product."},
	"InvalidParameterOperator":            {400, "Invalid Parameter Operator."},
	"InvalidPageSize.ValueNotSupported":   {400, "The specified PageSize is not supported."},
	"InvalidPageNumber.ValueNotSupported": {400, "The specified PageNumber is not supported."},
}
