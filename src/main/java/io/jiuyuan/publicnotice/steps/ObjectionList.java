package io.jiuyuan.publicnotice.steps;

import io.jiuyuan.publicnotice.NoticeDesk.Objection;
import io.jiuyuan.publicnotice.domain.ObjectionLine;
import io.jiuyuan.publicnotice.domain.ObjectionLineRepository;
import io.jiuyuan.publicnotice.domain.PaymentLine;
import io.jiuyuan.publicnotice.domain.PaymentLineRepository;
import io.jiuyuan.publicnotice.domain.PaymentNotice;
import io.jiuyuan.publicnotice.domain.PaymentObjection;
import io.jiuyuan.publicnotice.domain.PaymentObjectionRepository;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The objections to a notice for a page: which lines and how they ended, not who raised them. */
@Component
public class ObjectionList {

    private final PaymentObjectionRepository objections;
    private final ObjectionLineRepository held;
    private final PaymentLineRepository lines;
    private final NoticeLimits limits;
    private final NoticeFile file;
    private final Clock clock;

    ObjectionList(
            PaymentObjectionRepository objections,
            ObjectionLineRepository held,
            PaymentLineRepository lines,
            NoticeLimits limits,
            NoticeFile file,
            Clock clock) {
        this.objections = objections;
        this.held = held;
        this.lines = lines;
        this.limits = limits;
        this.file = file;
        this.clock = clock;
    }

    public List<Objection> of(PaymentNotice notice) {
        return objections.findByNoticeIdOrderById(notice.id()).stream()
                .map(this::view)
                .toList();
    }

    private Objection view(PaymentObjection objection) {
        List<ObjectionLine> own = held.findByObjectionIdOrderById(objection.id());
        Instant due = limits.objectionDue(objection).orElse(null);
        Instant end = objection.settledAt().orElse(clock.instant());
        return new Objection(
                objection.number(),
                objection.raisedAt(),
                lines
                        .findByIdInOrderById(
                                own.stream().map(ObjectionLine::lineId).toList())
                        .stream()
                        .map(PaymentLine::lineNo)
                        .map(no -> "第" + no + "项")
                        .collect(Collectors.joining("、")),
                due,
                due != null && due.isBefore(end),
                objection.settledAt().orElse(null),
                objection.settledBy().map(file::name).orElse(null),
                own.stream()
                        .flatMap(line -> line.decision().stream())
                        .map(decision -> decision.label())
                        .distinct()
                        .collect(Collectors.joining("；")));
    }
}
