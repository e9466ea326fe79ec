package io.jiuyuan.security.web;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * What is sent to us is read to its last field: one that we do not know is refused, because a misspelt field would otherwise
 * be lost without a word. Answers of other systems are still read leniently.
 */
@Configuration
class StrictBodies implements WebMvcConfigurer {

    private final ObjectMapper strict;

    StrictBodies(ObjectMapper json) {
        strict = json.copy().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    @Override
    public void extendMessageConverters(List<HttpMessageConverter<?>> converters) {
        converters.replaceAll(converter -> converter.getClass() == MappingJackson2HttpMessageConverter.class
                ? new MappingJackson2HttpMessageConverter(strict)
                : converter);
    }
}
