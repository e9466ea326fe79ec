package io.jiuyuan.disbursement.steps;

import io.jiuyuan.disbursement.domain.Attempt;
import io.jiuyuan.disbursement.domain.Instruction;
import io.jiuyuan.disbursement.domain.Matter;
import io.jiuyuan.disbursement.domain.MatterRepository;
import io.jiuyuan.disbursement.files.ResultRow;
import io.jiuyuan.disbursement.files.ResultRow.Answer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What one line of a result does to the attempt that it names. */
@Component
class ResultRules {

    private final MatterRepository matters;
    private final AccountNumbers numbers;
    private final Clock clock;

    ResultRules(MatterRepository matters, AccountNumbers numbers, Clock clock) {
        this.matters = matters;
        this.numbers = numbers;
        this.clock = clock;
    }

    enum Kind {
        PAID,
        FAILED,
        /** Said before. */
        REPEATED,
        REFUSED,
        FINDING
    }

    /** @param message Chinese; null when there is nothing to tell */
    record Outcome(Kind kind, String message) {}

    /** What this file has said already. */
    static final class Seen {
        private final Set<String> paid = new HashSet<>();
    }

    Outcome apply(ResultRow row, Attempt attempt, Instruction line, String resultId, Seen seen) {
        String problem = problem(row, attempt);
        if (problem != null) {
            return new Outcome(Kind.REFUSED, problem);
        }
        LocalDate day = row.day() == null ? LocalDate.now(clock) : row.day();
        boolean twiceHere = row.answer() == Answer.PAID && !seen.paid.add(row.endToEndId());
        return switch (attempt.state()) {
            case SENT -> {
                if (row.answer() == Answer.PAID) {
                    attempt.pay(day, row.reference(), resultId);
                    line.pay(day);
                    yield new Outcome(Kind.PAID, null);
                }
                String why = row.reason() == null ? "银行未说明原因" : row.reason();
                attempt.fail(day, why, resultId);
                line.fail(why);
                yield new Outcome(Kind.FAILED, null);
            }
            case PAID -> {
                if (row.answer() == Answer.FAILED) {
                    yield found(
                            Matter.Kind.FAILED_AFTER_PAID,
                            line,
                            attempt,
                            day,
                            "银行曾于%s回报支付成功，现回报失败：%s"
                                    .formatted(attempt.bankDay(), row.reason() == null ? "未说明原因" : row.reason()));
                }
                yield twiceHere || differs(row, attempt)
                        ? found(
                                Matter.Kind.PAID_TWICE,
                                line,
                                attempt,
                                day,
                                "银行对同一支付编号再次回报成功（%s，流水号%s），原回报为%s，流水号%s"
                                        .formatted(
                                                day,
                                                or(row.reference()),
                                                attempt.bankDay(),
                                                or(attempt.bankReference())))
                        : new Outcome(Kind.REPEATED, null);
            }
            case FAILED ->
                row.answer() == Answer.FAILED
                        ? new Outcome(Kind.REPEATED, null)
                        : found(
                                Matter.Kind.PAID_AFTER_FAILED,
                                line,
                                attempt,
                                day,
                                "银行曾于%s回报失败，现回报%s支付成功".formatted(attempt.bankDay(), day));
        };
    }

    private String problem(ResultRow row, Attempt attempt) {
        if (row.problem() != null) {
            return row.problem();
        }
        if (attempt == null) {
            return "本批次没有这个支付编号。";
        }
        if (row.amount() == null || !row.amount().equals(attempt.amount())) {
            return "金额与发送的不一致：发送%s，回盘%s。"
                    .formatted(
                            attempt.amount().format(),
                            row.amount() == null ? "未填" : row.amount().format());
        }
        if (row.account() != null && !numbers.hash(row.account()).equals(attempt.accountHash())) {
            return "收款账号与发送的不一致。";
        }
        if (row.day() != null) {
            LocalDate sent = LocalDate.ofInstant(attempt.sentAt(), clock.getZone());
            if (row.day().isBefore(sent) || row.day().isAfter(LocalDate.now(clock))) {
                return "日期%s不在发送日（%s）至今天之间。".formatted(row.day(), sent);
            }
        }
        return null;
    }

    private static boolean differs(ResultRow row, Attempt attempt) {
        boolean otherDay = row.day() != null && !row.day().equals(attempt.bankDay());
        boolean otherReference = row.reference() != null
                && attempt.bankReference() != null
                && !row.reference().equals(attempt.bankReference());
        return otherDay || otherReference;
    }

    /** Once: the same contradiction, open or decided, is a repetition. */
    private Outcome found(Matter.Kind kind, Instruction line, Attempt attempt, LocalDate day, String detail) {
        boolean known = matters.findByInstructionIdAndKind(line.getId(), kind).stream()
                .anyMatch(matter -> matter.state() != Matter.State.DECIDED
                        || Objects.equals(matter.attemptId(), attempt.getId())
                                && Objects.equals(matter.bankDay(), day));
        if (known) {
            return new Outcome(Kind.REPEATED, null);
        }
        matters.save(new Matter(kind, line, attempt.getId(), detail, day, clock.instant()));
        return new Outcome(Kind.FINDING, detail);
    }

    private static String or(String reference) {
        return reference == null ? "未提供" : reference;
    }
}
