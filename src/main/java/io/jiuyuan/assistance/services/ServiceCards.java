package io.jiuyuan.assistance.services;

import static io.jiuyuan.workflow.FormView.row;

import io.jiuyuan.assistance.helping.ServiceKind;
import io.jiuyuan.assistance.services.ServiceCounters.Counter;
import io.jiuyuan.assistance.services.domain.ServiceRecord;
import io.jiuyuan.workflow.FormView.Card;
import java.util.List;
import org.springframework.stereotype.Component;

/** What forms show of a case's services. */
@Component
public class ServiceCards {

    private final ServiceCounters counters;
    private final ServiceRecords records;

    ServiceCards(ServiceCounters counters, ServiceRecords records) {
        this.counters = counters;
        this.records = records;
    }

    /** What the city promised and what is still owed, then all that was given. */
    public List<Card> of(String caseNumber) {
        List<Counter> promised = counters.of(caseNumber);
        Card given = given(records.of(caseNumber)).folded();
        return promised.isEmpty() ? List.of(given) : List.of(owed(promised), given);
    }

    private static Card owed(List<Counter> promised) {
        int owed = promised.stream().mapToInt(Counter::owed).sum();
        return Card.table(
                "应提供的服务",
                owed == 0 ? "已全部提供" : "尚欠" + owed + "次",
                List.of("服务", "应提供", "已提供", "尚欠", "依据"),
                promised.stream()
                        .map(c -> row(c.name(), c.promised() + "次", c.done() + "次", c.owed() + "次", c.source()))
                        .toList());
    }

    private static Card given(List<ServiceRecord> services) {
        return Card.table(
                "服务记录",
                services.isEmpty() ? "暂无" : services.size() + "次",
                List.of("日期", "服务", "方式", "内容", "结果", "登记人"),
                services.stream()
                        .map(s -> row(
                                s.servedOn().toString(),
                                ServiceKind.labelOf(s.kind()),
                                ServiceWords.channel(s.channel()),
                                content(s),
                                s.offer() == null
                                        ? s.result()
                                        : s.offer().answer().label(),
                                s.officerName() + (s.offlineReason() == null ? "" : "（补录）")))
                        .toList());
    }

    private static String content(ServiceRecord service) {
        return service.offer() == null
                ? service.content()
                : service.offer().employer() + " " + service.offer().post() + "；" + service.content();
    }
}
