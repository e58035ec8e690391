//! Errors as HTTP answers: the core's `ApiError` as JSON, with a status that fits it.

use axum::{
    Json,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use tftsr_core::ApiError;
use tftsr_model::ErrorCode;

/// An `ApiError` on its way to a browser.
pub(crate) struct HttpError {
    status: StatusCode,
    error: ApiError,
}

impl HttpError {
    /// A refusal by the server itself, before any command runs.
    pub(crate) fn refused(status: StatusCode, code: ErrorCode, message: &str) -> Self {
        let error = ApiError {
            code,
            message: message.to_owned(),
            hint: "open the address that the server printed when it started".to_owned(),
            detail: None,
            field: None,
        };
        Self { status, error }
    }
}

impl From<ApiError> for HttpError {
    fn from(error: ApiError) -> Self {
        let status = match error.code {
            ErrorCode::NotFound | ErrorCode::UnknownCommand => StatusCode::NOT_FOUND,
            ErrorCode::AlreadyExists => StatusCode::CONFLICT,
            ErrorCode::LimitExceeded => StatusCode::PAYLOAD_TOO_LARGE,
            ErrorCode::Locked => StatusCode::LOCKED,
            ErrorCode::Internal => StatusCode::INTERNAL_SERVER_ERROR,
            _ => StatusCode::UNPROCESSABLE_ENTITY,
        };
        Self { status, error }
    }
}

impl IntoResponse for HttpError {
    fn into_response(self) -> Response {
        (self.status, Json(self.error)).into_response()
    }
}
