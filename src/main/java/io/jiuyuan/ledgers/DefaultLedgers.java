package io.jiuyuan.ledgers;

import io.jiuyuan.ledgers.LedgerTable.Raw;
import io.jiuyuan.ledgers.domain.LedgerExport;
import io.jiuyuan.ledgers.domain.SavedView;
import io.jiuyuan.ledgers.domain.SavedViewRepository;
import io.jiuyuan.organization.Jurisdiction;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Officers;
import io.jiuyuan.organization.Unit;
import io.jiuyuan.organization.Units;
import io.jiuyuan.shared.AccessRefused;
import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.shared.NotFound;
import io.jiuyuan.shared.RuleRefused;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every read asks the jurisdiction twice: the search for the units, and each row before it is shown. */
@Service
class DefaultLedgers implements Ledgers {

    private static final int CHUNK = 500;
    private static final int SAVED = 50;
    private static final int PURPOSE = 100;
    private static final int TITLE = 60;
    private static final int QUERY = 1000;

    private final List<LedgerSource> sources;
    private final LedgerTable table;
    private final LedgerCells cells;
    private final LedgerExports exports;
    private final SavedViewRepository views;
    private final Officers officers;
    private final Units units;
    private final Jurisdiction jurisdiction;
    private final Clock clock;

    DefaultLedgers(
            List<LedgerSource> sources,
            LedgerTable table,
            LedgerCells cells,
            LedgerExports exports,
            SavedViewRepository views,
            Officers officers,
            Units units,
            Jurisdiction jurisdiction,
            Clock clock) {
        this.sources = sources;
        this.table = table;
        this.cells = cells;
        this.exports = exports;
        this.views = views;
        this.officers = officers;
        this.units = units;
        this.jurisdiction = jurisdiction;
        this.clock = clock;
    }

    @Override
    public List<Ledger> all() {
        return sources.stream()
                .flatMap(source -> source.ledgers().stream())
                .filter(Ledger::listed)
                .toList();
    }

    @Override
    public Ledger get(String name) {
        return sources.stream()
                .flatMap(source -> source.ledgers().stream())
                .filter(ledger -> ledger.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFound("没有这个台账。"));
    }

    @Override
    @Transactional(readOnly = true)
    public LedgerPage page(String name, Map<String, String> chosen, String after, int size) {
        Officer officer = officers.current();
        LedgerQuery query = query(get(name), chosen, officer);
        List<Raw> found = table.page(query, after, size + 1);
        boolean more = found.size() > size;
        List<Raw> shown = more ? found.subList(0, size) : found;
        return new LedgerPage(
                cells.rows(query.ledger(), permitted(officer, shown)),
                more ? shown.get(size - 1).place() : null);
    }

    @Override
    @Transactional(readOnly = true)
    public long count(String name, Map<String, String> chosen, long most) {
        return table.count(query(get(name), chosen, officers.current()), most);
    }

    @Override
    public String words(String name, Map<String, String> chosen) {
        return query(get(name), chosen, officers.current()).words();
    }

    /** A unit that has moved out keeps its code. */
    private List<Raw> permitted(Officer officer, List<Raw> rows) {
        Map<String, Boolean> known = new HashMap<>();
        return rows.stream()
                .filter(row -> known.computeIfAbsent(row.unitCode(), unit -> jurisdiction.maySee(officer, unit)))
                .toList();
    }

    private LedgerQuery query(Ledger ledger, Map<String, String> chosen, Officer officer) {
        String unit = chosen.get(LedgerQuery.UNIT);
        Set<String> prefixes;
        if (unit == null || unit.isBlank()) {
            prefixes = jurisdiction.codePrefixes(officer);
        } else {
            String code = units.get(unit.strip()).code();
            jurisdiction.requireMaySee(officer, code);
            prefixes = new TreeSet<>(units.movedInto(code));
            prefixes.add(code);
        }
        if (prefixes.isEmpty()) {
            throw new AccessRefused("您的岗位不能查阅台账");
        }
        return new LedgerQuery(ledger, chosen, prefixes, LocalDate.now(clock));
    }

    @Override
    @Transactional
    public void save(String name, Map<String, String> chosen, String title) {
        Officer officer = officers.current();
        LedgerQuery query = query(get(name), chosen, officer);
        String text = required("title", title, TITLE, "请填写名称");
        if (views.countByUsername(officer.username()) >= SAVED) {
            throw new RuleRefused("too-many-views", "最多保存 " + SAVED + " 个常用查询，请先删除不用的。");
        }
        views.save(new SavedView(officer.username(), name, text, fitting(query), clock.instant()));
    }

    private static String fitting(LedgerQuery query) {
        if (query.text().length() > QUERY) {
            throw new InputRejected("title", "筛选条件过长，请减少条件");
        }
        return query.text();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Saved> saved() {
        Map<String, String> titles = sources.stream()
                .flatMap(source -> source.ledgers().stream())
                .collect(Collectors.toMap(Ledger::name, Ledger::title));
        return views.findByUsernameOrderBySavedAtDesc(officers.current().username()).stream()
                .filter(view -> titles.containsKey(view.ledger()))
                .map(view -> new Saved(
                        view.getId(), view.ledger(), titles.get(view.ledger()), view.title(), view.queryText()))
                .toList();
    }

    @Override
    @Transactional
    public void forget(String id) {
        views.deleteByIdAndUsername(id, officers.current().username());
    }

    @Override
    public Export export(String name, Map<String, String> chosen, String purpose) {
        Officer officer = officers.current();
        LedgerQuery query = query(get(name), chosen, officer);
        fitting(query);
        String why = required("purpose", purpose, PURPOSE, "请填写导出用途");
        return shown(exports.ask(query, why, officer.username(), table.count(query, Long.MAX_VALUE)));
    }

    @Override
    public Export export(String id) {
        return shown(exports.find(id, officers.current().username()));
    }

    @Override
    public void write(String exportId, OutputStream out) {
        Officer officer = officers.current();
        LedgerExport export = exports.begin(exportId, officer.username());
        long written = 0;
        boolean whole = false;
        try {
            LedgerQuery query = query(get(export.ledger()), chosen(export.queryText()), officer);
            LedgerSheet sheet = new LedgerSheet(out, query.ledger(), heading(officer, query, export));
            String after = null;
            List<Raw> found;
            do {
                found = table.page(query, after, CHUNK);
                written = sheet.write(cells.rows(query.ledger(), permitted(officer, found)));
                exports.reached(exportId, written);
                after = found.isEmpty() ? null : found.get(found.size() - 1).place();
            } while (found.size() == CHUNK);
            sheet.finish();
            whole = true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            exports.end(exportId, written, whole);
        }
    }

    private String heading(Officer officer, LedgerQuery query, LedgerExport export) {
        String of = officer.posts().stream()
                .map(post -> units.find(post.unitCode()).map(Unit::fullName).orElse(post.unitCode()))
                .distinct()
                .collect(Collectors.joining("、"));
        return "导出单位：" + of + "　导出人：" + officer.name() + "　日期：" + LocalDate.now(clock) + "　用途：" + export.purpose()
                + (query.words().isEmpty() ? "" : "　条件：" + query.words());
    }

    private static Map<String, String> chosen(String text) {
        Map<String, String> chosen = new HashMap<>();
        for (String part : text.split("&")) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                chosen.put(
                        part.substring(0, equals),
                        URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return chosen;
    }

    private Export shown(LedgerExport export) {
        return new Export(
                export.getId(),
                export.ledger(),
                get(export.ledger()).title()
                        + export.askedAt().atZone(clock.getZone()).toLocalDate() + ".xlsx",
                export.state().name().toLowerCase(Locale.ROOT),
                export.expected(),
                export.written(),
                export.askedAt(),
                export.finishedAt());
    }

    private static String required(String field, String text, int most, String words) {
        if (text == null || text.isBlank()) {
            throw new InputRejected(field, words);
        }
        if (text.strip().length() > most) {
            throw new InputRejected(field, "不能超过 " + most + " 个字");
        }
        return text.strip();
    }
}
