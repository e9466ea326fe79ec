package io.jiuyuan.organization;

import io.jiuyuan.organization.DivisionCsv.Row;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a single row of a division list has to be, whatever is stored already. */
final class DivisionCheck {

    private static final int LONGEST_NAME = 64;

    private final Map<String, Integer> lineOfCode = new HashMap<>();

    /** What is wrong with the row, in Chinese. */
    Optional<String> problem(Row row) {
        if (row.code().isEmpty()) {
            return Optional.of("缺少代码");
        }
        if (!row.code().matches("[0-9]+")) {
            return Optional.of("代码“" + row.code() + "”只能是数字");
        }
        Optional<Tier> byLength = tierOfLength(row.code().length());
        if (byLength.isEmpty()) {
            return Optional.of("代码有" + row.code().length() + "位，应为2或4位（市）、6位（区县）、9位（街道乡镇）或12位（社区村）");
        }
        Optional<Tier> stated = tier(row);
        if (stated.isEmpty()) {
            return Optional.of("层级“" + row.tier() + "”无法识别，应为 city、district、street 或 community");
        }
        if (stated.get() != byLength.get()) {
            return Optional.of("层级为" + stated.get().label() + "，与" + row.code().length() + "位代码（"
                    + byLength.get().label() + "）不符");
        }
        if (row.name().isEmpty()) {
            return Optional.of("缺少名称");
        }
        if (row.name().length() > LONGEST_NAME) {
            return Optional.of("名称超过" + LONGEST_NAME + "个字");
        }
        Integer first = lineOfCode.putIfAbsent(row.code(), row.line());
        return first == null ? Optional.empty() : Optional.of("代码与第" + first + "行重复");
    }

    static Optional<Tier> tier(Row row) {
        try {
            return Optional.of(Tier.valueOf(row.tier().toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<Tier> tierOfLength(int digits) {
        return switch (digits) {
            case 2, 4 -> Optional.of(Tier.CITY);
            case 6 -> Optional.of(Tier.DISTRICT);
            case 9 -> Optional.of(Tier.STREET);
            case 12 -> Optional.of(Tier.COMMUNITY);
            default -> Optional.empty();
        };
    }
}
