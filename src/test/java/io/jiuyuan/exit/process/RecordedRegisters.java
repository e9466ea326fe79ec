package io.jiuyuan.exit.process;

import io.jiuyuan.comparison.domain.RegisterKind;
import io.jiuyuan.comparison.domain.Registers;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Registers that hold what a test puts in. Switched off it serves none, as if it were not there. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RecordedRegisters implements Registers {

    private final Map<String, Map<RegisterKind, List<Map<String, String>>>> records = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private boolean on;
    private String failing;

    void switchOn() {
        on = true;
        records.clear();
        asked.clear();
        failing = null;
    }

    void switchOff() {
        on = false;
    }

    void put(String identityNumber, RegisterKind register, Map<String, String> record) {
        records.computeIfAbsent(identityNumber, n -> new EnumMap<>(RegisterKind.class))
                .computeIfAbsent(register, r -> new ArrayList<>())
                .add(record);
    }

    void clear(String identityNumber) {
        records.remove(identityNumber);
    }

    /** The node goes down when it asks about this person. */
    void failAt(String identityNumber) {
        failing = identityNumber;
    }

    /** How often it was asked about that person since it was switched on. */
    long asked(String identityNumber) {
        return asked.stream().filter(identityNumber::equals).count();
    }

    @Override
    public boolean serves(RegisterKind register) {
        return on;
    }

    @Override
    public Map<RegisterKind, Reply> ask(Subject subject, Set<RegisterKind> registers) {
        if (subject.identityNumber().equals(failing)) {
            throw new NodeDown();
        }
        asked.add(subject.identityNumber());
        Map<RegisterKind, Reply> replies = new EnumMap<>(RegisterKind.class);
        Map<RegisterKind, List<Map<String, String>>> held = records.getOrDefault(subject.identityNumber(), Map.of());
        registers.forEach(register -> replies.put(register, Reply.of(held.getOrDefault(register, List.of()), "测试")));
        return replies;
    }

    /** Stands for a node that stops in the middle of a walk. */
    static final class NodeDown extends Error {

        private static final long serialVersionUID = 1L;
    }
}
