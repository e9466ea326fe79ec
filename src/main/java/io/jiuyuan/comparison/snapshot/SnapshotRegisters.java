package io.jiuyuan.comparison.snapshot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jiuyuan.comparison.ComparisonProperties;
import io.jiuyuan.comparison.domain.RegisterKind;
import io.jiuyuan.comparison.domain.Registers;
import io.jiuyuan.registry.Secrets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Answers from the current snapshots: one look-up for all registers. */
@Component
@Order(2)
class SnapshotRegisters implements Registers {

    private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};

    private final SnapshotTable table;
    private final Secrets secrets;
    private final ObjectMapper json;
    private final Clock clock;
    private final int staleAfterDays;

    SnapshotRegisters(
            SnapshotTable table, Secrets secrets, ObjectMapper json, Clock clock, ComparisonProperties properties) {
        this.table = table;
        this.secrets = secrets;
        this.json = json;
        this.clock = clock;
        this.staleAfterDays = properties.staleAfterDays();
    }

    @Override
    public boolean serves(RegisterKind register) {
        return true;
    }

    @Override
    public Map<RegisterKind, Reply> ask(Subject subject, Set<RegisterKind> registers) {
        LocalDate today = LocalDate.now(clock);
        Map<RegisterKind, SnapshotTable.Found> found =
                table.find(registers, secrets.lookupHash(subject.identityNumber()));
        Map<RegisterKind, Reply> replies = new EnumMap<>(RegisterKind.class);
        for (RegisterKind register : registers) {
            SnapshotTable.Found entry = found.get(register);
            replies.put(
                    register,
                    entry == null
                            ? Reply.unavailable("尚未接入", "尚未导入该部门数据")
                            : Reply.of(records(entry), source(entry.date(), today)));
        }
        return replies;
    }

    private String source(LocalDate date, LocalDate today) {
        String stale = date.plusDays(staleAfterDays).isBefore(today) ? "，已超过" + staleAfterDays + "天，可能不是最新情况" : "";
        return date + "数据快照" + stale;
    }

    private List<Map<String, String>> records(SnapshotTable.Found entry) {
        List<Map<String, String>> records = new ArrayList<>();
        for (String facts : entry.facts()) {
            try {
                records.add(json.readValue(facts, FACTS));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("A stored record is no JSON", e);
            }
        }
        return records;
    }
}
