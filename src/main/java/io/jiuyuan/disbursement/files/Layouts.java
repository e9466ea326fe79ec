package io.jiuyuan.disbursement.files;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.jiuyuan.disbursement.DisbursementSettings;
import io.jiuyuan.shared.RuleRefused;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The layouts that ship, and those of the installation, which replace shipped ones of the same code. */
@Component
public class Layouts {

    private static final String SHIPPED = "classpath:disbursement/layouts/*.yaml";

    private final DisbursementSettings settings;
    private final Map<String, Layout> layouts = new TreeMap<>();

    Layouts(DisbursementSettings settings) {
        this.settings = settings;
        read(SHIPPED);
        if (!settings.layouts().isBlank()) {
            read(settings.layouts() + "*.yaml");
        }
        for (String code : settings.districtLayouts().values()) {
            require(code);
        }
        require(settings.defaultLayout());
    }

    private void require(String code) {
        if (!layouts.containsKey(code)) {
            throw new IllegalStateException("No payment file layout " + code + "; there are " + layouts.keySet());
        }
    }

    private void read(String pattern) {
        YAMLMapper yaml = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try {
            for (Resource found : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                try (InputStream in = found.getInputStream()) {
                    Layout layout = yaml.readValue(in, Layout.class);
                    LayoutCheck.check(layout);
                    layouts.put(layout.code(), layout);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Payment file layouts " + pattern, e);
        }
    }

    public Layout of(String districtCode) {
        return get(settings.layoutOf(districtCode));
    }

    /** In which a district's file can be written, its own first: those of ISO 20022 need the account it pays from. */
    public List<Layout> writable(String districtCode) {
        String own = settings.layoutOf(districtCode);
        return layouts.values().stream()
                .filter(layout -> writable(districtCode, layout))
                .sorted(Comparator.comparing((Layout layout) -> !layout.code().equals(own)))
                .toList();
    }

    private boolean writable(String districtCode, Layout layout) {
        return !layout.xml() || settings.payers().containsKey(districtCode);
    }

    /**
     * @param code null for the district's own
     * @throws RuleRefused code {@code no-layout} or {@code no-payer}
     */
    public void requireWritable(String districtCode, String code) {
        if (!writable(districtCode, code == null ? of(districtCode) : get(code))) {
            throw new RuleRefused("no-payer", "layout", "本区没有配置付款账户，不能生成该格式的支付文件，请选择其他格式，或者联系系统管理员。");
        }
    }

    public Layout get(String code) {
        Layout layout = layouts.get(code);
        if (layout == null) {
            throw new RuleRefused("no-layout", "没有名为“" + code + "”的支付文件格式，请联系系统管理员。");
        }
        return layout;
    }
}
