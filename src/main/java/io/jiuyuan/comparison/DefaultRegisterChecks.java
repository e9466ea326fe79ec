package io.jiuyuan.comparison;

import io.jiuyuan.comparison.domain.ChangeSigns;
import io.jiuyuan.comparison.domain.RegisterKind;
import io.jiuyuan.comparison.domain.Registers;
import io.jiuyuan.comparison.domain.Registers.Reply;
import io.jiuyuan.registry.PersonIdentity;
import io.jiuyuan.registry.Persons;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;

@Service
class DefaultRegisterChecks implements RegisterChecks {

    private final List<Registers> ways;
    private final Persons persons;
    private final Clock clock;

    DefaultRegisterChecks(List<Registers> ways, Persons persons, Clock clock) {
        this.ways = List.copyOf(ways);
        this.persons = persons;
        this.clock = clock;
    }

    @Override
    public Checked check(String caseNumber, String personId) {
        Set<RegisterKind> open = EnumSet.allOf(RegisterKind.class);
        PersonIdentity identity = persons.identity(personId, "定期信息比对，案号" + caseNumber);
        Registers.Subject subject = new Registers.Subject(identity.identityNumber(), identity.name());
        Map<RegisterKind, Reply> replies = new EnumMap<>(RegisterKind.class);
        for (Registers way : ways) {
            Set<RegisterKind> served = EnumSet.noneOf(RegisterKind.class);
            open.stream().filter(way::serves).forEach(served::add);
            if (!served.isEmpty()) {
                replies.putAll(way.ask(subject, served));
                open.removeAll(served);
            }
        }
        return read(replies, open);
    }

    private Checked read(Map<RegisterKind, Reply> replies, Set<RegisterKind> unserved) {
        ChangeSigns reading = new ChangeSigns(LocalDate.now(clock));
        List<Sign> signs = new ArrayList<>();
        List<Certificate> certificates = new ArrayList<>();
        List<String> unavailable = new ArrayList<>();
        unserved.forEach(register -> unavailable.add(register.label()));
        replies.forEach((register, reply) -> {
            if (reply.available()) {
                signs.addAll(reading.signs(register, reply.records()));
                certificates.addAll(reading.certificates(register, reply.records()));
            } else {
                unavailable.add(register.label());
            }
        });
        return new Checked(List.copyOf(signs), List.copyOf(certificates), List.copyOf(unavailable));
    }
}
