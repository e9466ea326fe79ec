package io.jiuyuan.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Requests that reach no controller: problem JSON below {@code /api}, the error page elsewhere. */
@Order(1)
@ControllerAdvice
class MisdirectedRequests {

    @ExceptionHandler({NoResourceFoundException.class, NoHandlerFoundException.class})
    ResponseEntity<ProblemDetail> noSuchAddress(
            Exception missing, HttpServletRequest request, HttpServletResponse response) throws IOException {
        return answer(missing, "not-found", "没有这个地址。", request, response);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> wrongMedia(
            HttpMediaTypeException wrong, HttpServletRequest request, HttpServletResponse response) throws IOException {
        return answer(wrong, "media-type", "不支持这种内容格式。", request, response);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> wrongMethod(
            HttpRequestMethodNotSupportedException wrong, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        return answer(wrong, "method", "该地址不支持这种操作。", request, response);
    }

    /** An upload is taken apart before a controller is found for it. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLarge(
            MaxUploadSizeExceededException large, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        return answer(large, "too-large", "上传的文件过大。", request, response);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notMultipart(
            MultipartException broken, HttpServletRequest request, HttpServletResponse response) throws IOException {
        return answer(broken, "upload-incomplete", "文件没有完整上传，请重试。", request, response);
    }

    private static ResponseEntity<ProblemDetail> answer(
            Exception error, String code, String detail, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ErrorResponse known = error instanceof ErrorResponse itself ? itself : null;
        HttpStatus status = known == null
                ? HttpStatus.BAD_REQUEST
                : HttpStatus.valueOf(known.getStatusCode().value());
        if (!request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
            response.sendError(status.value());
            return null;
        }
        HttpHeaders headers = new HttpHeaders();
        if (known != null) {
            headers.addAll(known.getHeaders());
        }
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return ResponseEntity.status(status).headers(headers).body(ProblemResponses.of(status, code, detail));
    }
}
