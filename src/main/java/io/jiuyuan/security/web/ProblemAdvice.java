package io.jiuyuan.security.web;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.jiuyuan.security.guard.ConcurrentChange;
import io.jiuyuan.shared.AccessRefused;
import io.jiuyuan.shared.FieldProblem;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.shared.NotFound;
import io.jiuyuan.shared.RuleRefused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/**
 * Every error of an endpoint as RFC 9457 problem JSON with a Chinese sentence, a stable {@code code}, and the problems of
 * fields. What nobody foresaw tells the caller only a reference that the log has too: no class name, no SQL, no input.
 */
@Order(0)
@RestControllerAdvice(annotations = RestController.class)
class ProblemAdvice {

    private final UnforeseenErrors unforeseen;

    ProblemAdvice(UnforeseenErrors unforeseen) {
        this.unforeseen = unforeseen;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> inputRejected(InputRejected rejected) {
        return fields(rejected.problems());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> ruleRefused(RuleRefused refused) {
        ProblemDetail problem = ProblemResponses.of(HttpStatus.CONFLICT, refused.code(), refused.getMessage());
        refused.field()
                .map(field -> List.of(new FieldProblem(field, refused.getMessage())))
                .ifPresent(problems -> problem.setProperty("problems", problems));
        return ResponseEntity.status(HttpStatus.CONFLICT)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> accessRefused(AccessRefused refused) {
        return answer(HttpStatus.FORBIDDEN, "access-refused", refused.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> accessDenied(AccessDeniedException denied) {
        return answer(HttpStatus.FORBIDDEN, "access-refused", "您没有办理此事项的权限。");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notFound(NotFound notFound) {
        return answer(HttpStatus.NOT_FOUND, "not-found", notFound.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(MethodArgumentNotValidException invalid) {
        return fields(invalid.getBindingResult().getAllErrors().stream()
                .map(ProblemAdvice::problem)
                .toList());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(HandlerMethodValidationException invalid) {
        return fields(invalid.getParameterValidationResults().stream()
                .flatMap(result -> problems(result).stream())
                .toList());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(ConstraintViolationException invalid) {
        return fields(invalid.getConstraintViolations().stream()
                .map(violation -> new FieldProblem(lastName(violation), violation.getMessage()))
                .toList());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException unreadable) {
        if (unreadable.getCause() instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            String message = mapping instanceof UnrecognizedPropertyException unknown
                    ? "没有名为“" + unknown.getPropertyName() + "”的字段，请核对名称。"
                    : formatOf(mapping instanceof MismatchedInputException wrong ? wrong.getTargetType() : null);
            return fields(List.of(new FieldProblem(path(mapping), message)));
        }
        return answer(HttpStatus.BAD_REQUEST, "unreadable", "请求内容不是有效的 JSON。");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> missing(MissingServletRequestParameterException missing) {
        return fields(List.of(new FieldProblem(missing.getParameterName(), "必须填写。")));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> missing(MissingServletRequestPartException missing) {
        return fields(List.of(new FieldProblem(missing.getRequestPartName(), "必须提供。")));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> missing(MissingRequestHeaderException missing) {
        return fields(List.of(new FieldProblem(missing.getHeaderName(), "必须提供此请求头。")));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unbound(ServletRequestBindingException unbound) {
        return answer(HttpStatus.BAD_REQUEST, "incomplete", "请求不完整。");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> wrongType(TypeMismatchException mismatch) {
        String field = mismatch instanceof MethodArgumentTypeMismatchException argument
                ? argument.getName()
                : String.valueOf(mismatch.getPropertyName());
        return fields(List.of(new FieldProblem(field, formatOf(mismatch.getRequiredType()))));
    }

    /** A header that carries what no header may, e.g. a Chinese idempotency key. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> rejected(RequestRejectedException rejected) {
        return answer(HttpStatus.BAD_REQUEST, "bad-request", "请求头或地址中有不允许的字符，请求头只能用英文字母、数字和符号。");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notAcceptable(HttpMediaTypeNotAcceptableException other) {
        return answer(HttpStatus.NOT_ACCEPTABLE, "media-type", "不支持这种内容格式。");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLarge(MaxUploadSizeExceededException tooLarge) {
        return answer(HttpStatus.PAYLOAD_TOO_LARGE, "too-large", "上传的文件过大。");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notMultipart(MultipartException broken) {
        return answer(HttpStatus.BAD_REQUEST, "upload-incomplete", "文件没有完整上传，请重试。");
    }

    @ExceptionHandler({OptimisticLockingFailureException.class, PessimisticLockingFailureException.class})
    ResponseEntity<ProblemDetail> changedMeanwhile() {
        return answer(HttpStatus.CONFLICT, "changed-meanwhile", "该内容刚刚被他人修改，请刷新后重新办理。");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> anythingElse(Exception error, HttpServletRequest request) throws Exception {
        if (unforeseen.isClientGone(error)) {
            throw error;
        }
        if (ConcurrentChange.isCauseOf(error)) {
            return changedMeanwhile();
        }
        String reference = unforeseen.record(error, request);
        ProblemDetail problem = ProblemResponses.of(
                HttpStatus.INTERNAL_SERVER_ERROR, "unexpected", "系统出现问题，操作没有完成，请稍后再试。编号：" + reference);
        problem.setProperty("reference", reference);
        return ResponseEntity.internalServerError()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static FieldProblem problem(ObjectError error) {
        String field = error instanceof FieldError fieldError ? fieldError.getField() : error.getObjectName();
        boolean typeMismatch = error instanceof FieldError fieldError && fieldError.isBindingFailure();
        return new FieldProblem(field, typeMismatch ? formatOf(null) : error.getDefaultMessage());
    }

    private static List<FieldProblem> problems(ParameterValidationResult result) {
        if (result instanceof ParameterErrors errors) {
            return errors.getAllErrors().stream().map(ProblemAdvice::problem).toList();
        }
        String name = String.valueOf(result.getMethodParameter().getParameterName());
        return result.getResolvableErrors().stream()
                .map(MessageSourceResolvable::getDefaultMessage)
                .map(message -> new FieldProblem(name, message))
                .toList();
    }

    /** What was expected, as far as the type tells. */
    private static String formatOf(Class<?> expected) {
        if (expected == null) {
            return "填写的格式不正确。";
        }
        if (expected.equals(LocalDate.class)) {
            return "应为存在的日期，格式如2026-01-31。";
        }
        if (expected.equals(Integer.class)
                || expected.equals(int.class)
                || expected.equals(Long.class)
                || expected.equals(long.class)) {
            return "应为整数。";
        }
        if (expected.equals(Boolean.class) || expected.equals(boolean.class)) {
            return "应为true（是）或false（否）。";
        }
        if (expected.isEnum()) {
            return Arrays.stream(expected.getEnumConstants())
                    .map(Object::toString)
                    .collect(Collectors.joining("、", "应为以下之一：", "。"));
        }
        return Collection.class.isAssignableFrom(expected) ? "应为列表。" : "填写的格式不正确。";
    }

    private static String lastName(ConstraintViolation<?> violation) {
        return StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .reduce((first, second) -> second)
                .map(Object::toString)
                .orElse("");
    }

    private static String path(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static ResponseEntity<ProblemDetail> fields(List<FieldProblem> problems) {
        // A full stop between two of them would end the sentence too early.
        String detail = problems.stream()
                .map(FieldProblem::message)
                .distinct()
                .collect(Collectors.joining("；"))
                .replace("。；", "；");
        ProblemDetail problem = ProblemResponses.of(HttpStatus.UNPROCESSABLE_ENTITY, "input-rejected", detail);
        problem.setProperty("problems", problems);
        return ResponseEntity.unprocessableEntity()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static ResponseEntity<ProblemDetail> answer(HttpStatus status, String code, String detail) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemResponses.of(status, code, detail));
    }
}
