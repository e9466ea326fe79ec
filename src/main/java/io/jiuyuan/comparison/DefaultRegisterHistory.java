package io.jiuyuan.comparison;

import io.jiuyuan.comparison.domain.HistorySigns;
import io.jiuyuan.comparison.domain.RegisterKind;
import io.jiuyuan.comparison.domain.Registers;
import io.jiuyuan.comparison.domain.Registers.Reply;
import io.jiuyuan.registry.PersonIdentity;
import io.jiuyuan.registry.Persons;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;

@Service
class DefaultRegisterHistory implements RegisterHistory {

    private final List<Registers> ways;
    private final Persons persons;

    DefaultRegisterHistory(List<Registers> ways, Persons persons) {
        this.ways = List.copyOf(ways);
        this.persons = persons;
    }

    @Override
    public History of(String personId, String purpose) {
        PersonIdentity identity = persons.identity(personId, purpose);
        Registers.Subject subject = new Registers.Subject(identity.identityNumber(), identity.name());
        Set<RegisterKind> open = EnumSet.of(RegisterKind.SOCIAL_INSURANCE, RegisterKind.MARKET_REGULATION);
        Map<RegisterKind, Reply> replies = new EnumMap<>(RegisterKind.class);
        for (Registers way : ways) {
            Set<RegisterKind> served = EnumSet.noneOf(RegisterKind.class);
            open.stream().filter(way::serves).forEach(served::add);
            if (!served.isEmpty()) {
                replies.putAll(way.ask(subject, served));
                open.removeAll(served);
            }
        }
        List<Spell> spells = new ArrayList<>();
        List<String> unavailable = new ArrayList<>();
        open.forEach(register -> unavailable.add(register.label()));
        replies.forEach((register, reply) -> {
            if (reply.available()) {
                spells.addAll(HistorySigns.spells(register, reply.records()));
            } else {
                unavailable.add(register.label());
            }
        });
        return new History(List.copyOf(spells), List.copyOf(unavailable));
    }
}
