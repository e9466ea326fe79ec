package io.jiuyuan.shared;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a technical failure says of itself in English, as an official would say it. */
public record TechnicalCause(Pattern pattern, String sentence, Remedy remedy) {

    /** What helps against it. */
    public enum Remedy {
        AGAIN,
        OUTSIDE,
        ADMINISTRATOR
    }

    /** Tried in this order over the exception's type and message together. */
    private static final List<TechnicalCause> CAUSES = List.of(
            cause("OptimisticLocking|ENGINE-03005|updated by another transaction", "数据刚刚被他人或系统更改，请刷新页面后重试。"),
            cause("SuspendedEntityInteraction|(is|are|been) suspended", "所属流程或任务已暂停，须激活后再办理。"),
            cause("TaskAlreadyClaimed", "任务已由他人领取。"),
            cause("retries.*(non-negative|negative)", "重试次数须为非负整数。"),
            cause("AuthorizationException|not authorized|does not have .* permission", "您没有进行此操作的权限。"),
            cause("MismatchingMessageCorrelation|Cannot correlate", "没有等待此消息的流程，可能已经进入其他环节。"),
            cause("ParseException", "流程模型有误，不能采用。", Remedy.ADMINISTRATOR),
            cause("[Dd]eadlock|[Ll]ock wait timeout|LockAcquisition|CannotAcquireLock", "数据库繁忙，请稍后重试。"),
            cause("DataIntegrity|ConstraintViolation|[Dd]uplicate|[Uu]nique index", "数据库中已有相同或相互关联的数据，未能写入。"),
            cause(
                    "ConnectException|Connection refused|UnknownHost|[Tt]imed out|Timeout|HttpConnect",
                    "所连接的外部系统没有应答，请待其恢复后重试。",
                    Remedy.OUTSIDE),
            cause("MessagingException|MailSend|SMTP", "邮件未能发出，请检查邮件服务器后重试。", Remedy.OUTSIDE),
            cause("SQLException|PersistenceException|DataAccess|ENGINE-030\\d\\d", "数据库未能完成此操作，请稍后重试。"),
            cause(
                    "Unknown property used in expression|Cannot resolve identifier|Unknown method used|ELException",
                    "流程模型中的表达式未能求值，请由系统管理员处理。",
                    Remedy.ADMINISTRATOR),
            cause(
                    "does not exist|[Nn]o .* found|[Cc]annot find|not found|No matching|is null$",
                    "没有找到所要的内容，可能已经办结或删除，请刷新页面。"),
            cause(
                    "InvalidRequest|JsonParse|JsonMapping|Cannot (parse|deserialize|set query)|BadUserRequest",
                    "请求的内容不符合要求，未予处理。"));

    /** The first that fits what was said. */
    public static Optional<TechnicalCause> of(String said) {
        return CAUSES.stream()
                .filter(cause -> cause.pattern.matcher(said).find())
                .findFirst();
    }

    private static TechnicalCause cause(String pattern, String sentence) {
        return cause(pattern, sentence, Remedy.AGAIN);
    }

    private static TechnicalCause cause(String pattern, String sentence, Remedy remedy) {
        return new TechnicalCause(Pattern.compile(pattern), sentence, remedy);
    }
}
